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
def page(browser, site):
    """The page, open; a message on its console fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(site.address)
    page.wait_for_selector("article img")
    yield page
    context.close()
    assert said == []


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


def test_an_edit_shows_and_the_slide_in_view_stays(page, site):
    last = page.locator("article").last
    last.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, -80)")
    key, top = page.evaluate("(() => { const a = findAnchor(); return [a.key, a.top]; })()")
    notes = site.folder / "stories" / "notes.md"
    added = "### Activity\n\nNew first line of the activity, said **quite loudly** here"
    notes.write_text(notes.read_text("utf-8").replace("### Activity", added), "utf-8")
    _wait(page, "document.body.innerText.includes('quite loudly')")
    place = page.evaluate("key => document.querySelector(`[data-key='${key}']`)?.getBoundingClientRect().top", arg=key)
    assert place == pytest.approx(top, abs=3)


def test_a_broken_file_is_a_message_and_heals(page, site):
    notes = site.folder / "stories" / "notes.md"
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


def test_sources_open_by_one_click(page, site):
    page.get_by_role("button", name="Open the sources").click()
    _wait(page, "document.getElementById('state').textContent.includes('Opened')")
    assert site.opened == ["https://example.com/acme"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_everybody_can_use_it(browser, site, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(site.address)
    page.wait_for_selector("article img")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, "nobody has to scroll sideways"
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.get_by_role("button", name="Present", exact=True).click()
    page.wait_for_selector("#presenter[open]")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()
