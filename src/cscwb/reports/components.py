"""The components of the project that a record belongs to."""

from collections.abc import Iterable, Iterator

from cscwb.model import Records


def component_lines(records: Records, ids: Iterable[str]) -> Iterator[str]:
    """Yield the components of the project with these ids, in one line; nothing for none."""
    titles = (
        {component.id: component.title for component in records.project.components}
        if records.project
        else {}
    )
    if found := [titles[component_id] for component_id in ids if component_id in titles]:
        yield f"{'Component' if len(found) == 1 else 'Components'}: {'; '.join(found)}"
