"""Files that hold the samples of rules."""

MEASURED = (
    "unit: courses\nbaseline: {amount: 0, date: 2021}\ntarget: {amount: 9, date: 2023}\n"
    "source_of_data: Lists of participants"
)
OWNED = ("credited_to: europol", "copyright_holder: Europol")
STATEMENT_LINE = "funding_statement: Funded by the European Union"
EMBLEM_LINE = "emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}"
AUTHOR_LINE = "disclaimer_author: the Harbour project"


def raid(lines: str) -> str:
    """Return an operation with these lines."""
    return f"# operations/raid.yaml\ntitle: Cannabis seized\n{lines}\n"


def news(lines: str) -> str:
    """Return an article with these lines."""
    return f"# articles/news.yaml\ntitle: News\npublished: 2021-06-10\n{lines}\n"


def bulletin(lines: str) -> str:
    """Return what an editor decides of the bulletin of June 2021."""
    return f"# bulletins/2021-06.yaml\n{lines}\n"


def body(*lines: str) -> str:
    """Return an article whose text has these lines."""
    return news("body: |" + "".join(f"\n  {line}" for line in lines))


def photo(*lines: str, shows: str = "officials") -> str:
    """Return an article with a photo."""
    every = (
        "file: media/eu-emblem.png",
        f"shows: {shows}",
        "alternative_text: Two officials sign a paper.",
        *lines,
    )
    return news("photos:\n  - " + "\n    ".join(every))


def treaty(lines: str) -> str:
    """Return an agreement with these lines."""
    return f"# agreements/treaty.yaml\ntitle: Extradition Treaty\n{lines}\n"


def visit(lines: str) -> str:
    """Return an event with these lines."""
    return f"# events/rome-visit.yaml\ntitle: A visit in Rome\nkind: study_visit\n{lines}\n"


def indicator(lines: str) -> str:
    """Return an indicator with these lines."""
    return f"# indicators/op1.yaml\ntitle: Trained\nresult: oc1\n{lines}\n"


def project(*lines: str) -> str:
    """Return a project with these lines."""
    every = ("format: 1", "id: harbour", "title: Harbour", "date: 2021/2023", *lines)
    return "# project.yaml\n" + "".join(f"{line}\n" for line in every)


def summary(words: str) -> str:
    """Return a passage of the narrative."""
    return f"# narrative/2021/executive-summary.md\n{words}\n"


def document(*paragraphs: str) -> str:
    """Return a composed document, as Markdown."""
    return "# document.md\n" + "\n\n".join(paragraphs) + "\n"
