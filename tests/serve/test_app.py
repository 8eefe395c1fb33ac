"""What the server answers, to whom, and what it never does."""

import json
import re
import time
import urllib.request

import pytest
from pptx import Presentation

from deckgen import compile_course, save_decks
from deckgen.build.request import Request
from deckgen.serve import pictures
from deckgen.serve.live import Compiler, View
from deckgen.serve.watching import find_folders

pytestmark = pytest.mark.slow


def _course(ask, query=""):
    status, _, body = ask(f"/course.json{query}")
    assert status == 200
    return json.loads(body)


def test_the_page_is_told_modules_slides_notes_and_places(ask):
    course = _course(ask)
    assert [module["title"] for module in course["modules"]] == ["Module 4", "Module 5"]
    slides = course["modules"][0]["slides"]
    problem = next(slide for slide in slides if slide["title"].startswith("Problem"))
    assert problem["path"].endswith("stories/notes.md")
    assert problem["line"] == 11
    reminders = [note for slide in slides for note in slide["notes"] if note["reminder"]]
    assert "SHOW THE ARCHITECTURE" in "".join(run[0] for run in reminders[0]["runs"])


def test_whether_modules_are_ready_is_told(ask, site):
    _course(ask)
    verdicts = json.loads(ask("/ready.json")[2])
    assert set(verdicts) - {""} == {"04-module-4", "05-module-5"}
    codes = {concern["code"] for concern in verdicts["05-module-5"]}
    assert "unbuilt-deck" in codes
    save_decks(compile_course(site.folder / "stories").decks, site.folder / "decks")
    ready = _wait(
        lambda: json.loads(ask("/ready.json")[2]),
        lambda found: "unbuilt-deck" not in json.dumps(found),
    )
    assert ready["05-module-5"] == []


def test_pictures_are_drawn_and_named_by_their_looks(ask):
    course = _course(ask)
    name = course["modules"][0]["slides"][0]["picture"]
    status, headers, body = ask(f"/pictures/{name}.png")
    assert (status, headers["content-type"]) == (200, "image/png")
    assert "immutable" in headers["cache-control"]
    assert body.startswith(b"\x89PNG")
    assert ask("/pictures/unknown.png")[0] == 404
    again = _course(ask, "?theme=night")["modules"][0]["slides"][0]["picture"]
    assert again != name


def test_an_edit_changes_the_pictures_of_its_slides_alone(ask, site):
    before = _course(ask)["modules"]
    notes = site.folder / "stories" / "notes.md"
    notes.write_text(notes.read_text("utf-8").replace("2 weeks", "3 weeks"), "utf-8")
    after = _wait(
        lambda: _course(ask)["modules"], lambda modules: "3 weeks" in json.dumps(modules).replace("\\u00a0", " ")
    )
    pictures = [[{s["key"]: s["picture"] for s in m["slides"]} for m in modules] for modules in (before, after)]
    changed = {key for old, new in zip(*pictures, strict=True) for key in new if old.get(key) != new[key]}
    assert "acme/problem" in changed or "acme/opener" in changed
    assert pictures[0][1] == pictures[1][1], "the other module is as it was"
    assert "cover" not in changed


def _wait(ask, good, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = ask()
        if good(found):
            return found
        time.sleep(0.1)
    raise AssertionError("it never came")


def test_edits_of_looks_and_new_pictures_show(ask, site, png):
    """As edits of notes do: a color of the theme in view, a file where a company's architecture is looked for."""
    theme = site.folder / "themes" / "own.yaml"
    theme.write_text('extends: default\ncolors: {brand: "7A1F5C"}\n', "utf-8")

    def list_pictures():
        return [slide["picture"] for slide in _course(ask, "?theme=own")["modules"][0]["slides"]]

    before = list_pictures()
    theme.write_text('extends: default\ncolors: {brand: "005A9C"}\n', "utf-8")
    recolored = _wait(list_pictures, lambda found: found != before)
    (site.folder / "assets" / "acme").mkdir(parents=True)
    (site.folder / "assets" / "acme" / "plan.png").write_bytes(png)
    _wait(list_pictures, lambda found: len(found) > len(recolored))


def test_a_mistake_is_said_and_the_last_good_slides_stay(ask, site):
    good = _course(ask)["modules"][0]
    notes = site.folder / "stories" / "notes.md"
    text = notes.read_text("utf-8")
    notes.write_bytes(b"%PDF-1.4 no notes")
    bad = _wait(lambda: _course(ask), lambda course: course["findings"] or course["problem"])
    assert "PDF" in json.dumps(bad) or bad["problem"]
    assert _course(ask)["modules"], "never a blank page"
    notes.write_text(text, "utf-8")
    healed = _wait(lambda: _course(ask), lambda course: not course["findings"] and not course["problem"])
    assert healed["modules"][0]["slides"] == good["slides"]


def test_without_any_notes_left_the_slides_stay(ask, site):
    slides = _course(ask)["modules"][0]["slides"]
    (site.folder / "stories" / "notes.md").unlink()
    bad = _wait(lambda: _course(ask), lambda course: course["problem"])
    assert bad["modules"][0]["slides"] == slides


@pytest.mark.parametrize(
    "path",
    [
        "/../notes.md",
        "/pictures/../../stories/notes.md",
        "/pictures/%2e%2e%2f%2e%2e%2fstories%2fnotes.md.png",
        "/page/script.js",
        "/stories/notes.md",
        "//etc/passwd",
        "/script.js/..%2f..%2fapp.py",
    ],
)
def test_nothing_but_what_is_served_can_be_asked_for(ask, path):
    assert ask(path)[0] in {400, 404, 405}


def test_a_link_to_a_file_elsewhere_opens_nothing(ask, site, tmp_path_factory, png):
    """Neither by a request nor by a picture of the notes: what it leads to is outside of the course."""
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.png"
    secret.write_bytes(png)
    (site.folder / "stories" / "plan.png").symlink_to(secret)
    (site.folder / "stories" / "own.png").symlink_to(site.folder / "themes" / "globex.potx")
    notes = site.folder / "stories" / "notes.md"
    notes.write_text(notes.read_text("utf-8") + "\n![A plan](plan.png)\n", "utf-8")
    course = _wait(lambda: _course(ask), lambda course: "outside-picture" in json.dumps(course))
    assert "plan.png" in json.dumps(course)
    for path in ("/plan.png", "/stories/plan.png", "/pictures/plan.png", "/pictures/own.png", "/stories/own.png"):
        assert ask(path)[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_other_names_are_not_answered(ask, host):
    status, _, body = ask("/course.json", Host=host)
    assert status in {400, 403}
    assert b"Module" not in body


def test_pages_from_elsewhere_are_not_answered(ask, site):
    assert ask("/course.json", Origin="http://evil.example")[0] == 403
    assert ask("/course.json", Origin="null")[0] == 403
    assert ask("/course.json", Origin=site.address.rstrip("/"))[0] == 200
    assert ask("/sources?module=default/04-module-4.pptx", method="POST")[0] == 403
    elsewhere = {"Origin": "http://evil.example", "x-deckgen": "1"}
    assert ask("/sources?module=default/04-module-4.pptx", method="POST", **elsewhere)[0] == 403
    assert site.opened == []
    assert ask("/sources", method="GET")[0] == 405
    assert ask("/course.json", method="POST", **{"x-deckgen": "1"})[0] == 405


def test_one_click_opens_the_pages_that_reminders_want(ask, site):
    status, _, body = ask("/sources?module=default/04-module-4.pptx", method="POST", **{"x-deckgen": "1"})
    assert status == 200
    assert json.loads(body)["opened"] == site.opened == ["https://example.com/acme"]


def test_every_answer_forbids_what_a_page_does_not_need(ask):
    for path in ("/", "/style.css", "/script.js", "/course.json", "/pictures/x.png"):
        headers = ask(path)[1]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_the_page_has_no_style_or_script_of_its_own(ask):
    page = ask("/")[2].decode()
    assert not re.search(r"<style|style=|\son\w+=|<script>(?!</script>)", page)
    assert "http://" not in page
    assert "https://" not in page


def test_the_server_listens_to_this_machine_alone(site):
    assert site.address.startswith("http://127.0.0.1:")


def test_changes_are_told_on_an_open_line(site, ask):
    _course(ask)
    with urllib.request.urlopen(f"{site.address}changes", timeout=60) as line:  # noqa: S310 - our own server
        assert line.headers["content-type"].startswith("text/event-stream")
        assert line.readline() == b": open\n"
        notes = site.folder / "stories" / "notes.md"
        notes.write_text(notes.read_text("utf-8") + "\n* more\n", "utf-8")
        told = [line.readline() for _ in range(3)]
    assert b"event: change\n" in told


def test_what_hands_made_is_shown_as_a_build_would_leave_it(ask, site):
    compiled = compile_course(site.folder / "stories")
    save_decks(compiled.decks, site.folder / "decks")
    path = site.folder / "decks" / "default" / "04-module-4.pptx"
    presentation = Presentation(path)
    presentation.slides[1].shapes.title.text = "Made by hand"
    presentation.slides.add_slide(presentation.slide_layouts[0])
    presentation.save(path)
    stamp = path.read_bytes()
    module = _wait(lambda: _course(ask)["modules"][0], lambda module: "Made by hand" in json.dumps(module))
    assert module["slides"][-1]["key"].startswith("hand-")
    assert ask(f"/pictures/{module['slides'][1]['picture']}.png")[0] == 200
    assert path.read_bytes() == stamp, "the page writes nothing"


def test_folders_that_are_not_there_yet_are_waited_for(tmp_path):
    there = tmp_path / "there"
    there.mkdir()
    assert find_folders([there / "missing" / "deep" / "file.md", there / "file.md"]) == {there}


def test_pictures_stay_for_some_changes_and_go_then(site):
    """A page may still ask for what it was told; what nobody was told lately takes no memory."""
    compiler = Compiler(Request(sources=(site.folder / "stories",)))
    notes = site.folder / "stories" / "notes.md"
    text, told = notes.read_text("utf-8"), []
    for number in range(6):
        notes.write_text(text.replace("2 weeks", f"{number + 3} weeks"), "utf-8")
        compiler.turn()
        (named,) = [live.names for live in compiler.show(View()).decks if live.deck.number == 4]
        told.append(set(named))
        assert all(compiler.pictures.find(name) for name in named)
    first, *_, last = (names - set.union(*(other for other in told if other is not names)) for names in told)
    assert first
    assert not any(compiler.pictures.find(name) for name in first)
    assert all(compiler.pictures.find(name) for name in last | told[-2])


def test_only_the_changed_module_is_made_and_only_changed_slides_are_drawn(site, monkeypatch):
    """By count, which no machine changes."""
    drawn = []
    draw = pictures.draw_fast

    def draw_counted(data, families, *, scale, wanted):
        drawn.append(len(wanted))
        return draw(data, families, scale=scale, wanted=wanted)

    monkeypatch.setattr(pictures, "draw_fast", draw_counted)
    compiler = Compiler(Request(sources=(site.folder / "stories",)))
    names = {name for live in compiler.show(View()).decks for name in live.names}
    assert all(compiler.pictures.find(name) for name in names)
    assert (compiler._memo.made["deck"], sum(drawn)) == (2, len(names))
    notes = site.folder / "stories" / "notes.md"
    notes.write_text(notes.read_text("utf-8").replace("9 days", "8 days"), "utf-8")
    compiler.turn()
    fresh = {name for live in compiler.show(View()).decks for name in live.names} - names
    assert all(compiler.pictures.find(name) for name in fresh)
    assert compiler._memo.made["deck"] == 3
    assert sum(drawn) == len(names) + len(fresh)
    assert 0 < len(fresh) < len(names) / 2
