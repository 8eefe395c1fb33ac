"""course.yaml: the settings of a course."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import DiskWorld
from deckgen.read.stories.course_file import CourseSettings, read_course_file
from deckgen.story import SectionKind


def read(folder: Path, text: str) -> tuple[CourseSettings, Diagnostics]:
    diagnostics = Diagnostics()
    path = folder / "course.yaml"
    path.write_text(text, "utf-8")
    return read_course_file(path, DiskWorld(), diagnostics), diagnostics


def test_every_setting_is_read(tmp_path):
    """Each documented key reaches the settings; a date stays as written."""
    course, diagnostics = read(
        tmp_path,
        "title: AWS success stories\nlang: EN\ntheme: night\nclient: Acme\ndate: 2024-01-31\nauthor: Zoé\n"
        'sections: {problem: ["Pain points", Where it hurts], other: Aside}\nminutes: {4: 30, Security: 45}\n',
    )
    assert course.theme_at is not None
    assert (course.theme_at.line, course.theme_at.column) == (3, 8)
    assert course.titled_at is not None
    assert course.titled_at.line == 1
    assert course._replace(theme_at=None, titled_at=None) == CourseSettings(
        title="AWS success stories",
        lang="en",
        theme="night",
        client="Acme",
        date="2024-01-31",
        author="Zoé",
        sections={
            "Pain points": SectionKind.PROBLEM,
            "Where it hurts": SectionKind.PROBLEM,
            "Aside": SectionKind.OTHER,
        },
        minutes={"4": 30.0, "Security": 45.0},
    )
    assert not len(diagnostics)


def test_one_number_of_minutes_is_for_every_module(tmp_path):
    """`minutes: 20` stands for each module not named."""
    assert read(tmp_path, "minutes: 20\n")[0].minutes == {"": 20.0}


def test_no_file_is_no_mistake(tmp_path):
    """A course needs no course file."""
    diagnostics = Diagnostics()
    assert read_course_file(tmp_path / "course.yaml", DiskWorld(), diagnostics) == CourseSettings()
    assert not len(diagnostics)


def test_a_folder_in_its_place_is_reported(tmp_path):
    """Something that is not a file is a finding."""
    diagnostics = Diagnostics()
    assert read_course_file(tmp_path, DiskWorld(), diagnostics) == CourseSettings()
    assert [found.code for found in diagnostics] == ["unreadable-file"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title: x\nthem: night\n", "unknown-key", 2, 1),
        ("sections: {probelm: [x]}\n", "unknown-key", 1, 12),
        ("sections: [x]\n", "wrong-value", 1, 11),
        ("lang: 7\n", "wrong-value", 1, 7),
        ("minutes:\n  4: soon\n", "wrong-value", 2, 6),
        ("- title\n", "wrong-value", 1, 1),
        ("title: a: b\n", "yaml-syntax", 1, 9),
    ],
)
def test_mistakes_have_a_place(tmp_path, text, code, line, column):
    """Each mistake is one finding with file, line and column."""
    _, diagnostics = read(tmp_path, text)
    (found,) = diagnostics
    assert found.code == code
    assert found.at is not None
    assert (found.at.line, found.at.column) == (line, column)
    assert found.at.path.endswith("course.yaml")


@pytest.mark.slow
@given(data=st.binary())
@settings(max_examples=50)
def test_no_bytes_raise(tmp_path, data):
    """Any bytes give settings."""
    path = tmp_path / "course.yaml"
    path.write_bytes(data)
    assert isinstance(read_course_file(path, DiskWorld(), Diagnostics()), CourseSettings)


def test_sections_may_be_called_by_any_name(tmp_path):
    """The kind under which headings are listed is understood in every language."""
    course, diagnostics = read(tmp_path, "sections: {problème: [Wo es klemmt], Lösung: Wie, foo: Bar}\n")
    assert course.sections == {"Wo es klemmt": SectionKind.PROBLEM, "Wie": SectionKind.SOLUTION}
    assert [one.code for one in diagnostics] == ["unknown-key"]
