"""Codes on persons: the presumption of innocence, personal data, photos."""

from cscwb.rules.explanation import Explanation

_INNOCENCE = (
    "[Directive (EU) 2016/343, Article 4](https://fra.europa.eu/en/law-reference/"
    "directive-eu-2016343-european-parliament-and-council-9-march-2016-strengthening-1)"
)
_ITALY = (
    "[d.lgs. 106/2006, Article 5, as amended by d.lgs. 188/2021]"
    "(http://gazzettaufficiale.biz/atti/2021/20210284/21G00199.htm)"
)
_GDPR = "[GDPR, Article 10](https://gdprhub.eu/index.php?title=Article_10_GDPR)"
_PHOTOGRAPHY = (
    "[EU photography guidelines](https://international-partnerships.ec.europa.eu/knowledge-hub/"
    "digital-content-guidelines/photography_en)"
)


def _news(lines: str) -> str:
    return f"# articles/news.yaml\ntitle: News\npublished: 2021-06-10\n{lines}\n"


def _raid(lines: str) -> str:
    return f"# operations/raid.yaml\ntitle: Cannabis seized\n{lines}\n"


def _photo(*lines: str, shows: str = "officials") -> str:
    every = (
        "file: media/eu-emblem.png",
        f"shows: {shows}",
        "alternative_text: Two officials sign a paper.",
        *lines,
    )
    return _news("photos:\n  - " + "\n    ".join(every))


_OWNED = ("credited_to: europol", "copyright_holder: Europol")

PERSONS = (
    Explanation(
        code="guilt",
        passages=True,
        severity="warning",
        cause="A text calls somebody guilty although there is no final judgment.",
        remedy="Write of suspects, of what they are suspected of or alleged to have done.",
        wrong=_raid("criminal_groups: [{name: cell, activities: [robbers of banks]}]"),
        right=_raid("criminal_groups: [{name: cell, activities: [suspected robbery of banks]}]"),
        source=f"{_INNOCENCE}; {_ITALY}",
    ),
    Explanation(
        code="suspicion",
        passages=True,
        severity="warning",
        cause="A sentence tells of an arrest and does not say that there is a suspicion.",
        remedy="Write `suspects`, `suspected of`, `alleged` or `accused` in the same sentence.",
        wrong=_news("body: The police arrested two persons near Tirana."),
        right=_news("body: The police arrested two suspects near Tirana."),
        source=f"{_INNOCENCE}; wording of Europol's press releases",
    ),
    Explanation(
        code="stage",
        severity="warning",
        cause="A measure against persons does not say how far the proceedings have come.",
        remedy="Write `stage:` with a word such as `arrest`, `indictment` or `trial`.",
        wrong=_raid("measures: [{measure: arrested, count: 2}]"),
        right=_raid("measures: [{measure: arrested, count: 2, stage: arrest}]"),
        source=_ITALY,
    ),
    Explanation(
        code="codename",
        severity="warning",
        cause="Nobody has made sure that the name of an operation presumes no guilt.",
        remedy="Write `codename_reviewed: true` when it does not, or leave the name out.",
        wrong=_raid("codename: Cat"),
        right=_raid("codename: Cat\ncodename_reviewed: true"),
        source=_ITALY,
    ),
    Explanation(
        code="named-person",
        passages=True,
        allows_drafts=True,
        cause="A text, the address of a link or the name of a picture seems to name a suspect, an "
        "accused, a victim, a witness or a minor.",
        remedy="Take the name out; officials who have a record in `people` may be named.",
        wrong=_news("body: The suspect Ana Aneva was questioned."),
        right=_news("body: The suspect was questioned."),
        source=f"{_GDPR}; {_INNOCENCE}",
    ),
    Explanation(
        code="initials",
        passages=True,
        severity="warning",
        cause="Initials stand with an age, a town, a job or plates, or would be printed with an "
        "age.",
        remedy="Write `a suspect`; print initials or ages, if one of them is needed at all.",
        wrong=_news("body: The suspect A.A. (40) was questioned."),
        right=_news("body: The suspect was questioned."),
        source=f"{_GDPR}; Commissioner for Information of Public Importance, Serbia",
    ),
    Explanation(
        code="identifier",
        passages=True,
        allows_drafts=True,
        cause="A text holds a number, an address, a plate or a date of birth that belongs to one "
        "person.",
        remedy="Take it out; contacts for readers belong into `contact` of `project.yaml`.",
        wrong=_news("body: The account was DE89 3704 0044 0532 0130 00 of a bank."),
        right=_news("body: The account was frozen by the bank."),
        source="GDPR, Articles 5 and 10",
    ),
    Explanation(
        code="descriptor",
        passages=True,
        severity="warning",
        cause="A text tells of a suspect's origin, faith, health or nationality.",
        remedy="Take it out, unless the case cannot be told without.",
        wrong=_news("body: The Roma suspect was questioned."),
        right=_news("body: The suspect was questioned."),
        source="GDPR, Article 9; [CoE Rec(2003)13](https://rm.coe.int/16805df617)",
    ),
    Explanation(
        code="minor",
        passages=True,
        allows_drafts=True,
        cause="A text or a photo tells who a minor is.",
        remedy="Take out the name and the school; a photo needs consent and blurred faces.",
        wrong=_photo(*_OWNED, shows="minors"),
        right=_photo(*_OWNED, "consent: true", "faces_blurred: true", shows="minors"),
        source=f"[CoE Rec(2003)13](https://rm.coe.int/16805df617); {_PHOTOGRAPHY}",
    ),
    Explanation(
        code="photo-credit",
        cause="A photo does not say who took or gave it, or who owns it.",
        remedy="Write `credited_to` with the id of an institution or a person, and "
        "`copyright_holder`.",
        wrong=_photo("copyright_holder: Europol"),
        right=_photo(*_OWNED),
        source="[Interinstitutional Style Guide, 5.4.4](https://style-guide.europa.eu/o/"
        "opportal-service/isg?resource=en%2F5.4.4-reproduction-of-artistic-elements.html)",
    ),
    Explanation(
        code="photo-consent",
        cause="A photo shows persons who have not agreed, or persons in custody who can be "
        "recognised.",
        remedy="Ask them and write `consent: true`, or blur their faces and write "
        "`faces_blurred: true`.",
        wrong=_photo(*_OWNED, shows="persons"),
        right=_photo(*_OWNED, "consent: true", shows="persons"),
        source=f"{_PHOTOGRAPHY}; EU visibility guidance of 2022, 4.3",
    ),
    Explanation(
        code="alternative-text",
        allows_drafts=True,
        cause="A picture has no words for those who cannot see it.",
        remedy="Write `alternative_text`, or `decorative: true` for a photo that adds nothing.",
        wrong=_news(
            "photos:\n  - file: media/eu-emblem.png\n    shows: officials\n"
            "    credited_to: europol\n    copyright_holder: Europol"
        ),
        right=_photo(*_OWNED),
        source="[EN 301 549, 10.1.1.1](https://accessible.canada.ca/node/389)",
    ),
)
