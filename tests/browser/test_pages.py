"""Our pages in a browser: at a desk and on a phone, by day, by night and on paper."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from example import PICTURES
from writers.kitchen_sink import KITCHEN_SINK
from writers.rendering import in_order, is_blank, text_of, width_of, words_of

import cscwb
from cscwb.document.nodes import Document, Heading, ToComplete
from cscwb.document.walk import blocks_in, plain
from cscwb.writers.html import to_html

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
NAMES = ("annual", "bulletin", "kitchen sink")
DESK, PHONE, SMALLEST = 1280, 390, 320
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}
MARGIN = {"left": 18 / 25.4 * 72, "top": 20 / 25.4 * 72}

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    records, narrative = cscwb.load(EXAMPLE), cscwb.load_narrative(EXAMPLE)
    return {
        "annual": cscwb.compose_annual_report(
            records, 2021, narrative=narrative, pictures=PICTURES
        ),
        "bulletin": cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES),
        "kitchen sink": KITCHEN_SINK,
    }


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # it is there in the browser session alone

    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS.split())
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any, documents: dict[str, Document], tmp_path: Path) -> Iterator[Open]:
    """``opened(name, width, scheme)``: the page in a window; what it asks for and says is noted."""
    contexts = []

    def open_page(name: str, width: int = DESK, scheme: str = "light", **more: Any) -> Any:
        size = {"width": width, "height": 900}
        context = chromium.new_context(viewport=size, color_scheme=scheme, **more)
        contexts.append(context)
        context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        path = tmp_path / f"{name}.html"
        path.write_text(to_html(documents[name]), encoding="utf-8")
        page.goto(path.as_uri(), wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(name: str, width: int, scheme: str, opened: Open) -> None:
    """No rule of WCAG 2.2 A and AA is broken, nor a good practice; drawings are for the eye."""
    page = opened(name, width, scheme)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.evaluate(Path(os.environ["AXE_CORE"]).read_text(encoding="utf-8"))
    found = page.evaluate("options => axe.run(options)", AXE_OPTIONS)

    assert [] == _told(found["violations"])
    # Colours in drawings are computed in tests/writers/test_html.py; an arrow is not a word.
    undecided = [one for one in _told(found["incomplete"]) if "<text " not in one]
    assert [] == [one for one in undecided if "doc-backlink" not in one]


def _told(results: list[Any]) -> list[str]:
    return [f"{one['id']}: {node['html']}" for one in results for node in one["nodes"]]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_asked_for(name: str, opened: Open) -> None:
    """The page is its own file and nothing else, even where its policy is not heeded."""
    page = opened(name, bypass_csp=True)

    assert [page.url] == [url for url in page.asked if not url.startswith("data:image/")]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_complained_of(name: str, opened: Open) -> None:
    """The console stays empty: the policy allows all that the page has."""
    assert [] == opened(name).said


@pytest.mark.parametrize(
    ("directive", "element", "attribute"),
    [
        ("img-src", "img", "src"),
        ("style-src-elem", "link", "href"),
        ("script-src-elem", "script", "src"),
    ],
)
def test_what_is_slipped_in_is_refused(
    directive: str, element: str, attribute: str, opened: Open
) -> None:
    """The policy keeps the page from fetching what somebody adds to it."""
    refused = opened("bulletin").evaluate(
        """([element, attribute]) => new Promise(done => {
            addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));
            setTimeout(() => done('nothing'), 3000);
            const added = document.createElement(element);
            Object.assign(added, {rel: 'stylesheet', [attribute]: 'https://example.org/x'});
            document.body.append(added);
        })""",
        [element, attribute],
    )
    assert directive == refused


@pytest.mark.parametrize("width", [PHONE, SMALLEST])
@pytest.mark.parametrize("name", NAMES)
def test_a_phone_scrolls_down_only(name: str, width: int, opened: Open) -> None:
    """The page is as wide as the window, and so is every table; only drawings may be broader."""
    page = opened(name, width)

    assert width == page.evaluate("document.documentElement.scrollWidth")
    assert [] == page.evaluate(
        "[...document.querySelectorAll('.scroll:not(:has(svg))')]"
        ".filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
    )


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("name", ["annual", "kitchen sink"])
def test_every_label_of_a_drawing_can_be_read(name: str, width: int, opened: Open) -> None:
    """It stands inside the drawing, and on no other label."""
    page = opened(name, width)
    drawings = page.evaluate(
        """[...document.querySelectorAll('svg')].map(svg => [svg, ...svg.querySelectorAll('text')]
        .map(one => [one.textContent, one.getBoundingClientRect().toJSON()]))"""
    )
    for (_, frame), *labels in drawings:
        for place, (words, box) in enumerate(labels):
            assert frame["left"] - 1 <= box["left"], words
            assert box["right"] <= frame["right"] + 1, words
            assert box["bottom"] <= frame["bottom"] + 1, words
            assert [] == [other for other, its in labels[:place] if _meet(box, its)], words


def _meet(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether the boxes overlap by more than the air around letters."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 3


@pytest.mark.parametrize("name", NAMES)
def test_cards_are_a_table_to_those_who_hear_them(name: str, opened: Open) -> None:
    """On a phone a screen reader finds the same tables, rows and titles as at a desk."""
    assert _roles(opened(name, DESK)) == _roles(opened(name, PHONE))


def _roles(page: Any) -> Counter[str]:
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = Counter(one["role"]["value"] for one in tree["nodes"] if not one["ignored"])
    parts = ("table", "row", "columnheader", "rowheader", "cell", "caption")
    return Counter({role: roles[role] for role in parts})


@pytest.mark.parametrize("name", ["annual", "bulletin"])
def test_the_emblem_is_the_same_by_night(name: str, opened: Open) -> None:
    """Nobody may change its colours, not even the darkness."""
    by_day, by_night = (
        opened(name, DESK, scheme).locator(".acknowledgement img").first.screenshot()
        for scheme in ("light", "dark")
    )
    assert by_day == by_night


def test_one_sees_where_one_is(opened: Open) -> None:
    """Whatever the keyboard reaches has an outline."""
    page = opened("kitchen sink")
    reached = page.locator("a[href], summary, [tabindex]").count()
    for _ in range(reached):
        page.keyboard.press("Tab")
        focused = "[document.activeElement.outerHTML, getComputedStyle(document.activeElement)]"
        html, outline = page.evaluate(f"(([html, style]) => [html, style.outline])({focused})")
        assert "solid 3px" in outline, html


@pytest.mark.parametrize("name", NAMES)
def test_on_paper(name: str, opened: Open, documents: dict[str, Document], tmp_path: Path) -> None:
    """Upright and broad A4 pages, none blank, every word between the margins, links kept."""
    import pypdf

    page, pdf = opened(name, scheme="dark"), tmp_path / "page.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True, tagged=True, outline=True)
    reader = pypdf.PdfReader(pdf)
    sizes = {tuple(round(side / 72 * 25.4) for side in one.mediabox[2:]) for one in reader.pages}
    assert sizes <= {(210, 297), (297, 210)}
    for number, _ in enumerate(reader.pages, start=1):
        assert not is_blank(pdf, number)
        right = width_of(pdf, number) - MARGIN["left"]
        for word in words_of(pdf, number):
            assert MARGIN["left"] - 1 <= word.left, word
            assert word.right <= right + 1, word
            assert MARGIN["top"] - 1 <= word.top, word

    page.emulate_media(media="print")
    printed = "".join("".join(text_of(pdf)).split())
    # the address of a link comes between its words and what follows them
    words = [word.strip(",;.") for word in page.inner_text("body").split()]
    assert [] == [word for word in words if word not in printed]

    linked = page.eval_on_selector_all("a[href]:not([href^='#'])", "all => all.map(a => a.href)")
    assert set(linked) == {
        note["/A"]["/URI"]
        for one in reader.pages
        for note in (annotation.get_object() for annotation in one.get("/Annots", ()))
        if "/URI" in note.get("/A", {})
    }
    titles = _titles(documents[name])
    titles.discard("".join(ToComplete().label.split()))  # a gap has the words of that heading
    for lines in in_order(pdf):
        if "Contents" in lines or "In this report" in lines:
            continue
        text = [line for line in lines if not line.strip().isdigit()]
        assert "".join(text[-1].split()) not in titles


def _titles(document: Document) -> set[str]:
    headings = (one for one in blocks_in(document.body) if isinstance(one, Heading))
    return {"".join(plain(one.title).split()) for one in headings}
