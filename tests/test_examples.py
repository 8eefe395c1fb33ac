"""The examples of the manual show what they say: the first part gives its finding, the better one does not."""

import io
import re

import pytest
from PIL import Image

from deckgen import MemoryWorld, compile_course
from deckgen.catalogue import list_findings, read_examples
from deckgen.diagnostics import Severity
from templates.drafting import Draft, Layout, Master, picture, place, write_draft
from templates.making import LOGO, make_template

pytestmark = pytest.mark.slow
EXAMPLES = {code: text for family in list_findings() for code, text in read_examples(family).items()}
BLOCK = re.compile(r'^(`{3,})(\w*)(?: title="(.+?)")?\n(.*?)^\1$', re.MULTILINE | re.DOTALL)
NOTES = "notes.md"
STORY = "# Module 4\n\n## Lambda\n\n[Utopus](https://example.com/utopus)\n\n"
PLAIN = STORY + "### Problem\n\n* Reports took weeks\n"


def draw(*size: int, kind: str = "PNG") -> bytes:
    stream = io.BytesIO()
    Image.new("1", size).save(stream, kind)
    return stream.getvalue()


def draw_white() -> bytes:
    """A white drawing on a transparent ground."""
    stream = io.BytesIO()
    image = Image.new("RGBA", (20, 10))
    image.paste("white", (2, 2, 18, 8))
    image.save(stream, "PNG")
    return stream.getvalue()


BESIDE = {
    "broken-picture": {"plan.png": draw(20, 20)[:40]},
    "svg-picture": {"plan.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'},
    "outside-picture": {"../globex/architecture.png": draw(20, 20)},
    "misspelled-assets": {"Assets/utopus/plan.png": draw(20, 20)},
    "unused-pictures": {"assets/utopos/plan.png": draw(20, 20)},
    "faint-logo": {"themes/white.png": draw_white()},
    "boxed-logo": {"themes/photo.jpg": draw(20, 10, kind="JPEG")},
    "unusable-widths": {"themes/globex/theme.yaml": b"extends: default"},
}
"""What an example speaks of and a page cannot show."""


def list_beside(code: str) -> dict[str, bytes]:
    """Return the files of an example; the large picture takes seconds to draw, which finding the tests must not."""
    return {"plan.png": draw(20_000, 20_000)} if code == "large-picture" else BESIDE.get(code, {})


GIVEN = {
    "picture-without-blank-line": {"plan.png": draw(20, 20)},
    "unknown-layout": {"themes/globex.potx": make_template("german")},
    "extended-template": {"themes/globex.potx": make_template("german")},
}
"""What both of its parts speak of."""


def draw_full_template() -> bytes:
    """A template whose layouts are full of pictures."""
    tiles = tuple(picture((x, y, 1.0, 1.0), "rId9") for x in range(13) for y in range(7))
    layout = Layout("Bilder", (place("title", 0, (0.6, 0.4, 12.0, 1.0)),))
    master = Master(layouts=(layout,), shapes=tiles, links=(("image", "../media/image1.png"),))
    return write_draft(Draft(masters=(master,), parts=(LOGO,)))


MADE = {
    "binary-file": {NOTES: b"PK\x03\x04word/document.xml"},
    "control-character": {NOTES: PLAIN.replace("weeks", "we\x00eks").encode()},
    "empty-file": {NOTES: b"\n"},
    "long-paragraph": {
        NOTES: f"---\nlayout: {{problem: bullets}}\n---\n{PLAIN}* {'Reports took weeks and why? ' * 80}\n".encode()
    },
    "lacking-layout": {
        NOTES: PLAIN.encode(),
        "themes/globex.yaml": b"template: globex.potx\n",
        "themes/globex.potx": make_template("title_only"),
    },
    "no-usable-layout": {
        NOTES: PLAIN.encode(),
        "themes/globex.yaml": b"template: globex.potx\n",
        "themes/globex.potx": draw_full_template(),
    },
    "missing-source": {},
    "not-utf-8": {NOTES: PLAIN.replace("Reports", "Rapports d'été").encode("cp1252")},
    "settings-file": {"course.yaml": b"title: Case studies\n"},
    "table-as-text": {
        NOTES: (
            PLAIN + "\n| plant" * 1 + " | plant" * 29 + " |\n" + "|---" * 30 + "|\n" + "| North " * 30 + "|\n"
        ).encode()
    },
    "too-many-files": {f"{number}.md": b"" for number in range(30_000)},
    "utf-16": {NOTES: PLAIN.encode("utf-16")},
    "yaml-depth": {"notes.yaml": b"problem: " + b"[" * 60 + b"]" * 60},
}
"""Examples that are told and not shown: what they tell of."""
SOURCES = {"missing-source": "nowhere", "settings-file": "course.yaml"}
NEVER_MADE = {
    *("copied-deck", "crowded-slide", "deck-open", "folder-held", "foreign-deck", "hand-conflict"),  # tests/build
    *("edited-leftover", "leftover-deck", "lossy-deck", "merged-deck", "not-saved", "renamed-deck"),
    *("deleted-slide", "edited-look", "moved-slide", "orphaned-slide", "outdated-copy"),  # tests/cli/test_edits
    *("unknown-slide", "unmergeable-deck", "unreadable-deck", "lost-deck"),  # tests/cli/test_jobs
    *("unreadable-file", "unreadable-folder", "mistake"),  # the system's: tests/files
    *("faint-text", "over-art"),  # a template's: tests/check, tests/layout
    *("no-alt-text", "off-slide", "overlap", "small-type", "text-overflow", "untitled-slide"),  # tests/check
    *(
        "bare-reminder",
        "broken-address",
        "crowded-words",
        "cut-words",
        "dead-link",
        "emptied-slide",
        "empty-slide",
        "likely-typo",
        "old-deck",
        "open-conflict",
        "open-words",
        "strayed-slide",
    ),  # tests/ready
    *("other-spoken-language", "title-read-late", "unbuilt-deck", "unsafe-font", "unusable-deck"),
}


def read_blocks(text: str) -> dict[str, bytes]:
    """Return the files of an example; a part of notes, which has no name, gets the story around it."""
    blocks = [(title, body) for _, _, title, body in BLOCK.findall(text)]
    files = {title or NOTES: body for title, body in blocks}
    notes = dict(blocks).get("", "")
    if notes.startswith("### "):
        files[NOTES] = STORY + notes
    elif notes and not notes.startswith(("# ", "---")):
        files[NOTES] = f"{PLAIN}\n{notes}"
    elif not notes and not any(name.endswith((".md", "notes.yaml")) for name in files):
        files[NOTES] = PLAIN
    return {name: text.encode() for name, text in files.items()}


def find_codes(files: dict[str, bytes], source: str = "") -> dict[str, Severity]:
    """Compile a project of some files, with every theme in it."""
    themes = {name.split("/")[1].removesuffix(".yaml") for name in files if re.match(r"themes/.*\.yaml$", name)}
    world = MemoryWorld({f"project/{name}": data for name, data in files.items()})
    clients = "project/clients.yaml" if "clients.yaml" in files else None
    done = compile_course(f"project/{source}".rstrip("/"), themes=themes, clients=clients, world=world)
    return {finding.code: finding.severity for finding in done.findings}


def split_example(code: str) -> tuple[str, str]:
    example, _, better = EXAMPLES[code].partition("Better:")
    return example, better


def test_every_kind_of_finding_has_an_example():
    """And no chapter is about nothing; each is in the order of the codes, as the page shows them."""
    assert list(EXAMPLES) == [row.code for rows in list_findings().values() for row in rows]


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_gives_its_finding(code):
    """With the files it names, or those it tells of."""
    if code in NEVER_MADE:
        assert not BLOCK.search(EXAMPLES[code]) or "```console" in EXAMPLES[code]
        return
    files = (
        MADE[code]
        if code in MADE
        else {**read_blocks(split_example(code)[0]), **list_beside(code), **GIVEN.get(code, {})}
    )
    assert code in find_codes(files, SOURCES.get(code, ""))


@pytest.mark.parametrize("code", [code for code in EXAMPLES if BLOCK.search(split_example(code)[1])])
def test_what_is_better_does_not_give_it(code):
    """Nor any other warning that a reader would have to look up next."""
    found = find_codes({**read_blocks(split_example(code)[1]), **GIVEN.get(code, {})})
    assert code not in found
    assert [other for other, severity in found.items() if severity is not Severity.INFO] == []
