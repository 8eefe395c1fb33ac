"""What every test can use; in CI a skipped test fails the run, because a check that did not happen proves nothing."""

import gc
import io
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pptx_paths  # noqa: F401 - python-pptx finds in a third of the time
import pytest
from hypothesis import HealthCheck, settings
from standard import judge_decks

from deckgen import mistakes
from deckgen.blocks import Paragraph
from deckgen.course import Course
from deckgen.diagnostics import Diagnostic, Diagnostics
from deckgen.figures.marking import name_figures
from deckgen.read import read_course
from deckgen.read.stories.naming import name_parts
from deckgen.story import Section, Story

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

# One profile for all: machines are shared and noisy, so no test fails for being slow. `make quick` asks for fewer
# examples.
settings.register_profile(
    "house",
    deadline=None,
    max_examples=int(os.environ.get("EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

# Thousands of tests are objects that stay: looking through them for rubbish every few hundred new ones is wasted.
gc.set_threshold(50_000)


# LibreOffice asks for memory and gives it back all the time: it takes a fifth less where the C library keeps it.
os.environ.setdefault("MALLOC_TRIM_THRESHOLD_", "2000000000")
os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", "1000000000")
os.environ.setdefault("MALLOC_TOP_PAD_", "67108864")

# Programs that run tests in several processes tell these a width that no terminal has.
os.environ.pop("COLUMNS", None)


@pytest.fixture(scope="session", autouse=True)
def _no_mistake_is_contained() -> Iterator[None]:
    """In tests a mistake of the program is one: what would be contained is raised."""

    def raise_again(error: Exception, *_: object) -> None:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mistakes, "report_mistake", raise_again)
        yield


@pytest.fixture
def validate(tmp_path) -> Callable[..., None]:
    """Return a function that fails on decks (bytes) that the acceptance tools complain about."""
    if not (SHARED / "tools" / "validate.sh").exists():
        pytest.skip("../shared/tools is not beside the repository")

    def run(*decks: bytes) -> None:
        paths = [tmp_path / f"deck-{number}.pptx" for number in range(len(decks))]
        for path, content in zip(paths, decks, strict=True):
            path.write_bytes(content)
        assert judge_decks(paths) == []

    return run


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of acceptance tools and real notes beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder 'shared' does not stand beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def course_notes(shared: Path) -> Path:
    """The trainer's real notes in one file."""
    return shared / "notes" / "course.md"


@dataclass(frozen=True)
class Reading:
    """A course and what was found on the way."""

    course: Course
    findings: list[Diagnostic]

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    @property
    def stories(self) -> list[Story]:
        return [story for module in self.course.modules for story in module.stories]

    @property
    def story(self) -> Story:
        (story,) = self.stories
        return story

    @property
    def section(self) -> Section:
        (section,) = self.story.sections
        return section

    @property
    def texts(self) -> list[str]:
        """Text of each paragraph of the only section, items with their marker."""
        blocks = [block for block in self.section.blocks if isinstance(block, Paragraph)]
        return ["  " * block.level + f"{block.marker} {block.text}".strip() for block in blocks]

    def find(self, code: str) -> Diagnostic:
        """Return the only finding of a code."""
        (finding,) = [finding for finding in self.findings if finding.code == code]
        return finding


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a text, or several files given by name."""

    def read_text(text: str | bytes = "", **files: str) -> Reading:
        found = Diagnostics()
        if not files:
            path = tmp_path / "notes.md"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        else:
            path = tmp_path / "notes"
            for name, content in files.items():
                file = path / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(content, encoding="utf-8")
        return Reading(read_course([path], found), list(found))

    return read_text


@pytest.fixture
def count_calls():
    """Return a function that counts the Python calls of another one: a count does not depend on the machine."""

    def count(function) -> int:
        calls = 0

        def note(_, event, __):
            nonlocal calls
            calls += event == "call"

        sys.setprofile(note)
        try:
            function()
        finally:
            sys.setprofile(None)
        return calls

    return count


@pytest.fixture(scope="session")
def name_module():
    """Return a function that gives keys to the parts of stories made by hand; those that were read have theirs."""

    def name_story(story: Story) -> Story:
        named = story if any(section.key for section in story.sections) else name_parts(story)
        return named if all(one.key for one in named.figures) else named._replace(figures=name_figures(named.figures))

    return lambda module: module._replace(stories=tuple(map(name_story, module.stories)))


@pytest.fixture
def png() -> bytes:
    """The bytes of a picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\1\2\3")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests that share something first: workers get the first tests in runs of hundreds, so one gets these."""
    items.sort(key=lambda item: item.get_closest_marker("together") is None)


def count_skipped(config: pytest.Config) -> int:
    """Return how many tests were skipped, on all workers together."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return 0 if reporter is None else len(reporter.stats.get("skipped", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    is_worker = hasattr(session.config, "workerinput")
    if os.environ.get("CI") == "true" and not is_worker and count_skipped(session.config):
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if os.environ.get("CI") == "true" and count_skipped(config):
        terminalreporter.write_line("CI: a skipped test fails the run; install what it needs", red=True, bold=True)


@pytest.fixture(scope="session")
def build_font():
    """A maker of fonts of a few characters, each of a width in 1/1000 em."""
    from fontTools.fontBuilder import FontBuilder  # noqa: PLC0415 - half a second that few tests need
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415

    @cache
    def draw(chars: tuple[tuple[str, int], ...], family: str, style: str) -> bytes:
        names = {char: f"g{index}" for index, (char, _) in enumerate(chars)}
        order = [".notdef", *names.values()]
        builder = FontBuilder(1000, isTTF=True)
        builder.setupGlyphOrder(order)
        builder.setupCharacterMap({ord(char): name for char, name in names.items()})
        builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in order})
        builder.setupHorizontalMetrics({".notdef": (500, 0), **{names[char]: (width, 0) for char, width in chars}})
        builder.setupHorizontalHeader(ascent=800, descent=-200)
        builder.setupNameTable({"familyName": family, "styleName": style.title()})
        flags = 0x20 * ("bold" in style) + 0x01 * ("italic" in style)
        builder.setupOS2(sTypoAscender=800, usWinAscent=1100, usWinDescent=300, fsSelection=flags or 0x40)
        builder.setupPost()
        stream = io.BytesIO()
        builder.save(stream)
        return stream.getvalue()

    def build(chars: dict[str, int], family: str = "Globex Sans", style: str = "regular") -> bytes:
        return draw(tuple(chars.items()), family, style)

    return build
