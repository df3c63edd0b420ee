"""What editors decide of bulletins."""

from collections.abc import Iterator

from cscwb.counting.selection import articles_in
from cscwb.errors import Problem
from cscwb.model import Bulletin, Records
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_no_period(records: Records) -> Iterator[Problem]:
    """Find bulletins whose id is not a period."""
    for bulletin in records.bulletins:
        if bulletin.period is None:
            yield BULLETIN_PERIOD.problem(
                f"'{bulletin.id}' is not a period; name the file after the period of the bulletin, "
                "such as '2021-06', '2021-q2' or '2021'",
                record=bulletin.id,
            )


def find_wrong_choices(records: Records) -> Iterator[Problem]:
    """Find articles that are named twice in a bulletin, or were not published in its period."""
    articles = {article.id for article in records.articles}
    for bulletin in records.bulletins:
        if bulletin.period is None:
            continue
        published = {article.id for article in articles_in(records, bulletin.period)}
        seen: dict[str, str] = {}
        for place, article in _named(bulletin):
            if article in seen:
                yield BULLETIN_ARTICLE.problem(
                    f"'{article}' is in '{seen[article]}' already; name each article once",
                    record=bulletin.id,
                    place=place,
                )
            elif article in articles - published:
                yield BULLETIN_ARTICLE.problem(
                    f"'{article}' was not published in the period of this bulletin; take it out",
                    record=bulletin.id,
                    place=place,
                )
            seen.setdefault(article, place)


def _named(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    """The place and the id of each article that a bulletin names."""
    if bulletin.lead:
        yield "lead", bulletin.lead
    for field in ("order", "leave_out"):
        for index, article in enumerate(getattr(bulletin, field)):
            yield f"{field}[{index}]", article


BULLETIN_PERIOD = Rule(
    code="bulletin-period",
    severity="error",
    cause="The file of a bulletin is not named after a period, so that no bulletin uses it.",
    remedy="Name it after the month, quarter or year: `2021-06.yaml`, `2021-q2.yaml`, `2021.yaml`.",
    wrong="# bulletins/june.yaml\neditorial: Welcome.\n",
    right=samples.bulletin("editorial: Welcome."),
    records=(find_no_period,),
)
BULLETIN_ARTICLE = Rule(
    code="bulletin-article",
    severity="error",
    cause="A bulletin names an article twice, or one that was not published in its period.",
    remedy="Name each article of the period once: in `lead`, `order` or `leave_out`.",
    wrong=samples.bulletin("lead: news\norder: [news]"),
    right=samples.bulletin("lead: news"),
    records=(find_wrong_choices,),
)
