"""The site: every page is whole, asks no other host for anything, and gives no solution away."""

import functools
import re
import threading
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import pytest

from layerwise.building.quizzes import quiz_of
from layerwise.course import Course
from layerwise.site.indexes import exercises_page, mistakes_page
from layerwise.site.making import make_site
from layerwise.site.pages import target_of
from tests.browser import axe, open_page

COURSE = Course()


class Page(HTMLParser):
    """What a page holds: places, links, what it loads from where, pictures without words, and first headings."""

    def __init__(self, text):
        super().__init__()
        self.places, self.links, self.loaded, self.mute, self.titles = set(), [], [], 0, 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Note what a tag says."""
        found = dict(attrs)
        self.places |= {found["id"]} if found.get("id") else set()
        self.links += [found["href"]] if tag == "a" and found.get("href") else []
        self.loaded += [found[name] for name in ("src", "href") if tag != "a" and found.get(name)]
        self.mute += tag == "img" and not found.get("alt")
        self.titles += tag == "h1"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site's pages, by path."""
    pytest.importorskip("sphinx")
    home = make_site(COURSE, tmp_path_factory.mktemp("site")).parent
    return {path: Page(path.read_text(encoding="utf-8")) for path in home.rglob("*.html")}


@pytest.mark.slow
def test_every_link_leads_somewhere(site):
    """Is there a page, and a place in it, for each link within the site?"""
    lost = []
    for path, page in site.items():
        for link in page.links:
            parts = urlsplit(link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            arrives = target in site and (not parts.fragment or parts.fragment in site[target].places)
            if not parts.scheme and not arrives:
                lost.append((path.name, link))
    assert lost == []


@pytest.mark.slow
def test_nothing_is_loaded_from_elsewhere(site):
    """Does each page, script and style come from the site itself?"""
    loaded = {address for page in site.values() for address in page.loaded}
    assert [address for address in loaded if re.match(r"(https?:)?//", address)] == []


@pytest.mark.slow
def test_every_page_has_one_title_and_words_for_each_picture(site):
    """Can a page be read by ear?"""
    titles = {path.name: page.titles for path, page in site.items() if path.name != "search.html"}  # a script's own
    assert [name for name, many in titles.items() if many != 1] == []
    assert {path.name: page.mute for path, page in site.items() if page.mute} == {}


@pytest.mark.slow
def test_formulas_of_predictions_are_set(site):
    """Is no question, which a cell shows in Markdown, left with the dollars of its formulas?"""
    raw = {
        path: re.findall(r"<strong>Predict\.</strong>[^<]*\$[^<]*", path.read_text(encoding="utf-8")) for path in site
    }
    assert {path.name: found for path, found in raw.items() if found} == {}


@pytest.mark.slow
def test_no_page_gives_a_solution_or_a_key_away(site):
    """Is there no mark of a solution and no explanation of an option in any file of the site?"""
    texts = [path.read_text(encoding="utf-8") for path in site]
    keys = [told for week in COURSE.weeks() for one in quiz_of(week).values() for told in one.explanations.values()]
    assert keys
    secrets = ["BEGIN SOLUTION", "run_hidden", *(told[:40] for told in keys)]
    assert [secret for secret in secrets if any(secret in text for text in texts)] == []


def test_exercises_are_listed_with_their_points():
    """Does the list link to what has a place, and leave out what has none, such as questions?"""
    page = exercises_page(COURSE, ["week1_numpy_basics"], {"week1-softmax", "week1-fit-line"})
    assert "| [`softmax`](#week1-softmax) | assignment | 16 |" in page
    assert "| [`fit_line`](#week1-fit-line) | lesson | 7 |" in page
    assert "answer_1" not in page


def test_mistakes_are_told_in_words():
    """Are explanations there, each once under its exercise, with signs of Markdown kept apart?"""
    page = mistakes_page(["week1_numpy_basics"], {"week1-softmax"})
    assert "### [`softmax`](#week1-softmax) (week 1)" in page
    assert "### `L1` (week 1)" in page
    lines = [line for line in page.splitlines() if line.startswith("- ")]
    assert len(lines) > 100


def test_a_place_is_named_as_sphinx_names_it():
    """Is a target in small letters, without signs that Sphinx changes?"""
    assert target_of("week4_deep_network_step_by_step", "L_model_forward") == "week4-l-model-forward"


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and tells nobody; browsers ask for an icon that no page names."""

    def do_GET(self):
        """Give a file."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def addresses(site):
    """Where each page is served on this machine, by its path in the site."""
    home = min(site, key=lambda path: len(path.parts)).parent
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(home))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        names = sorted(path.relative_to(home).as_posix() for path in site)
        yield {name: f"http://127.0.0.1:{server.server_port}/{name}" for name in names}
        server.shutdown()


@pytest.mark.machine
@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(addresses, scheme):
    """Does axe find nothing of weight on any page, in light and in dark, and no page ask another host for anything?"""
    found = {}
    with open_page(addresses["index.html"]) as (page, faults):
        page.emulate_media(color_scheme=scheme)
        for name, address in addresses.items():
            page.goto(address)
            page.evaluate(axe())
            broken = page.evaluate("axe.run().then(results => results.violations)")
            weighty = [one for one in broken if one["impact"] != "minor"]  # a head of mathematics alone has no words
            weighty = [one for one in weighty if (name, one["id"]) != ("search.html", "page-has-heading-one")]
            told = {one["id"]: one["nodes"][0]["html"][:200] for one in weighty}
            found |= {name: told} if told else {}
    assert found == {}
    assert faults == []


@pytest.mark.machine
@pytest.mark.slow
def test_lessons_fit_a_narrow_screen(addresses):
    """Is no lesson wider than a telephone, and no picture so small that its words cannot be read?"""
    wide, small = {}, {}
    tiny = "[...document.querySelectorAll('.cell_output img')].filter(one => one.clientWidth < 0.69 * one.naturalWidth)"
    lessons = {name: address for name, address in addresses.items() if name.endswith("/lesson.html")}
    assert len(lessons) == len(COURSE.weeks())
    with open_page(addresses["index.html"]) as (page, _):
        page.set_viewport_size({"width": 360, "height": 740})
        for name, address in lessons.items():
            page.goto(address)
            page.wait_for_function("!window.MathJax || MathJax.startup.promise.then(() => true)", timeout=60_000)
            width = page.evaluate("document.documentElement.scrollWidth")
            wide |= {name: width} if width > 360 else {}
            small |= {name: page.evaluate(f"{tiny}.length")}
    assert wide == {}
    assert set(small.values()) == {0}
