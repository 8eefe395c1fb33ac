"""The page in a real browser: what it shows, how it follows edits, the presenter view, whether everybody can use it."""

import re
import shutil

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.render,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="module")
def browser():
    """One browser for all tests."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, shared_site):
    """Return a function that opens the page; a message on its console fails the test."""
    contexts, said = [], []

    def show(**wanted):
        contexts.append(browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **wanted}))
        page = contexts[-1].new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(shared_site.address)
        page.wait_for_selector("article img")
        return page

    yield show
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture
def page(open_page):
    """The page, open."""
    return open_page()


def _wait(page, expression, seconds=60):
    """Wait until an expression is true; the page forbids the way in which the library would."""
    for _ in range(seconds * 10):
        if page.evaluate(f"() => Boolean({expression})"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(expression)


def _titles(page):
    return page.locator("article h3").all_inner_texts()


def test_every_module_is_shown_with_slides_notes_and_pictures(page):
    assert page.title() == "deckgen" or "deckgen" in page.title()
    for name in ("Module 5", "Module 4"):
        page.get_by_role("link", name=name).click()
        sync_api.expect(page.locator("#module")).to_have_text(name)
        _wait(page, "[...document.images].filter(i => i.src && i.offsetTop < innerHeight).every(i => i.naturalWidth)")
        assert page.locator("article").count() > 2
    assert page.locator(".reminder").first.is_visible()


def test_the_verdict_stands_over_the_slides(page):
    _wait(page, "!document.getElementById('ready').hidden")
    verdict = page.locator("#verdict")
    assert verdict.inner_text().startswith("Not ready for class")
    verdict.click()
    assert "is not built yet" in page.locator("#concerns").inner_text()


def test_notes_are_text_and_never_run(page):
    assert "hacked" not in page.title()
    assert page.locator("main script").count() == 0
    assert 'document.title = "hacked"' in page.locator("main").inner_text()


def test_themes_and_densities_change_the_pictures(page):
    before = page.locator("article img").first.get_attribute("src")
    page.get_by_label("Theme").select_option("night")
    _wait(page, f"document.querySelector('article img').getAttribute('src') !== '{before}'")
    assert "theme=night" in page.url
    titles = _titles(page)
    page.get_by_label("Density").select_option("full")
    _wait(page, "!document.getElementById('state').textContent")
    assert _titles(page)
    assert titles
    page.reload()
    page.wait_for_selector("article img")
    assert page.get_by_label("Theme").input_value() == "night"


def test_a_look_of_a_clients_template_is_shown(page):
    """Its own layouts, drawn as those of other looks."""
    before = page.locator("article img").first.get_attribute("src")
    page.get_by_label("Theme").select_option("globex")
    _wait(page, f"document.querySelector('article img').getAttribute('src') !== '{before}'")
    _wait(page, "document.querySelector('article img').naturalWidth > 0")
    sync_api.expect(page.locator("#findings li")).to_have_count(0)


def test_a_click_on_a_slide_leads_to_its_line(open_page):
    """Into the editor; the place can be copied as well. What stands in no line, such as a cover, leads nowhere."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    slide = page.locator("article", has=page.locator("a.picture")).first
    place = slide.locator(".place")
    path, line = place.inner_text().rsplit(":", 1)
    assert slide.locator("a.picture").get_attribute("href") == f"vscode://file{path}:{line}"
    place.click()
    _wait(page, "document.getElementById('state').textContent.startsWith('Copied')")
    assert page.evaluate("navigator.clipboard.readText()") == f"{path}:{line}"
    assert page.locator("article").first.locator("a").count() == 0


def test_without_an_editor_a_click_on_a_slide_copies_its_place(open_page):
    """The same page, served without --editor."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("(course.editor = '', document.getElementById('list').replaceChildren(), draw())")
    picture = page.locator("button.picture").first
    place = picture.get_attribute("title")
    picture.click()
    _wait(page, "document.getElementById('state').textContent.startsWith('Copied')")
    assert page.evaluate("navigator.clipboard.readText()") == place


def test_an_edit_shows_and_the_slide_in_view_stays(page, notes):
    last = page.locator("article").last
    last.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, -80)")
    key, top = page.evaluate("(() => { const a = findAnchor(); return [a.key, a.top]; })()")
    added = "### Activity\n\nNew first line of the activity, said **quite loudly** here"
    notes.write_text(notes.read_text("utf-8").replace("### Activity", added), "utf-8")
    _wait(page, "document.body.innerText.includes('quite loudly')")
    place = page.evaluate("key => document.querySelector(`[data-key='${key}']`)?.getBoundingClientRect().top", arg=key)
    assert place == pytest.approx(top, abs=3)


def test_a_broken_file_is_a_message_and_heals(page, notes):
    text = notes.read_text("utf-8")
    slides = _titles(page)
    notes.write_bytes(b"%PDF-1.4 nothing")
    page.wait_for_selector("#findings li, #problem:not([hidden])")
    assert _titles(page) == slides
    notes.write_text(text, "utf-8")
    _wait(page, "!document.querySelector('#findings li') && document.getElementById('problem').hidden")
    assert _titles(page) == slides


def test_the_presenter_goes_through_the_slides(page):
    page.keyboard.press("p")
    presenter = page.locator("#presenter")
    sync_api.expect(presenter).to_be_visible()
    assert page.locator("#place").inner_text().startswith("1 / ")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator("#place").inner_text().startswith("4 / ")
    assert page.locator("#notes").inner_text().strip()
    _wait(page, "document.getElementById('now').naturalWidth > 0")
    page.keyboard.press("End")
    assert re.fullmatch(r"(\d+) / \1", page.locator("#place").inner_text())
    page.get_by_role("button", name="Pause").click()
    stopped = page.locator("#timer").inner_text()
    page.wait_for_timeout(1200)
    assert page.locator("#timer").inner_text() == stopped
    page.keyboard.press("Escape")
    sync_api.expect(presenter).to_be_hidden()


def test_sources_open_by_one_click(page, shared_site):
    page.get_by_role("button", name="Open the sources").click()
    _wait(page, "document.getElementById('state').textContent.includes('Opened')")
    assert shared_site.opened == ["https://example.com/acme"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_everybody_can_use_it(open_page, width, scheme):
    page = open_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, "nobody has to scroll sideways"
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    if width == 390:
        small = page.evaluate(
            "[...document.querySelectorAll('button, select, nav a')].filter(e => e.checkVisibility() "
            "&& e.getBoundingClientRect().height < 36).map(e => e.outerHTML)"
        )
        assert small == [], "too small for a finger"
    page.get_by_role("button", name="Present", exact=True).click()
    page.wait_for_selector("#presenter[open]")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
