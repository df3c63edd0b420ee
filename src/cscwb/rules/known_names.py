"""The names that a project has on record, which rules of style have to know."""

from cscwb.model import JURISDICTIONS, Claim, ListOrder, Records
from cscwb.model.list_order import listed
from cscwb.model.parts import parts_of
from cscwb.rules.style.prose import Setting


def setting_of(records: Records) -> Setting:
    """Return the names that the records of a project give."""
    project = records.project
    order = project.beneficiary_order if project else ListOrder.ALPHABETICAL
    acronyms = [
        (short, institution.name)
        for institution in records.institutions
        for short in institution.acronyms
    ]
    institutions = [
        name
        for institution in records.institutions
        for name in (institution.name, *institution.aliases)
    ]
    names = [
        *(
            name
            for publication in records.publications
            for name in (publication.title, publication.short_title)
        ),
        *(agreement.title for agreement in records.agreements),
        *(article.title for article in records.articles),
        *(post.title for post in records.posts),
        *(operation.codename for operation in records.operations),
        *(action.law for agreement in records.agreements for action in agreement.actions),
        *(action.predecessor for agreement in records.agreements for action in agreement.actions),
        *(claim.source for record in records for _, claim in parts_of(record, Claim)),
    ]
    if project:
        acronyms += ((acronym.short, acronym.meaning) for acronym in project.acronyms)
        names += (project.instrument, *project.predecessors)
        institutions += (project.title, *project.short_names)
        institutions += (team.name for team in project.teams)
    return Setting(
        names=tuple(names),
        institutions=tuple(institutions),
        officials=tuple(name for person in records.people for name in (person.name, person.family)),
        places=tuple(jurisdiction.name for jurisdiction in listed(JURISDICTIONS, order)),
        acronyms=tuple(acronyms),
    )
