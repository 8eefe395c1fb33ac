"""A language is one new file: a made-up one is put beside the others, and no other file is touched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from deckgen.language import LANGUAGES

SOURCES = Path(__file__).parents[2] / "src" / "deckgen"
ZORBISH = """
from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, Language, Numbers, KindNames, Typesetting
from deckgen.story import SectionKind

NAMES = "sarn brok velt quim numar tekta mimo dixa".split()
PARTS = {Label.MINUTES: " {n}", Label.STORIES_MANY: " {n}", Label.TOLD_BEFORE: " {place}", Label.TOLD_ALSO: " {place}"}
LANGUAGE = Language(
    code="qaa",
    name="Zorbish",
    called="zorbish zorbi",
    tag="qaa-QM",
    sections={
        kind: KindNames(label=name.capitalize(), names=f"{name} {name}us", heads=name, guesses=name.capitalize())
        for kind, name in zip(SectionKind, NAMES)
    },
    labels={label: f"zu {label}{PARTS.get(label, '')}" for label in Label},
    numbers=Numbers(decimal=",", group="."),
    months="mun mon",
    typesetting=Typesetting(quotes=("»", "«"), colon=" =", wide=(Gap.PERCENT,)),
    detection=Detection("zu zi zor plim ga dri", letters="ŵ"),
    cues={**dict.fromkeys(Cue, ""), Cue.MODULE: "modulor", Cue.ARCHITECTURE: "*tekta*"},
    words={WordClass.DETERMINER: "zi", WordClass.FROM: "ga", WordClass.TO: "dri", WordClass.PLURAL: "*i"},
    magnitudes={1e6: "mij"},
    units={"time": {3600.0: "zol zoli"}},
)
"""
NOTES = """# Modulor 7 : Plim zor

## Zubi

[Korax](https://example.com/korax)

### Zi sarn

zi Korax zor plim ga zu

### Brok

* zor plim 12 % zi ga dri zor

!!! Zi zutektam zu plim !!!

### Veltt

* zi plim zor ga 40 % dri zu

### Quim

* zu plim zor dri ga 8 % dri 2,5 % zi
* plim ga 12 zoli dri 3 zoli
* zor zu 1.400 krani
* zi 2,5 mij € zu plim
"""
PROGRAM = """
import json, sys
from pathlib import Path
import deckgen.language
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.typography import set_spaces
from deckgen.look.theme import load_theme
from deckgen.plan import plan_deck
from deckgen.read import read_course

found = Diagnostics()
course = read_figures(read_course([Path(sys.argv[1])], found), found)
(module,) = course.modules
(story,) = module.stories
theme = load_theme("default", found)
pages = lay_out_deck(plan_deck(course, module, theme.pace), design_frames(theme), theme, found)
print(json.dumps({
    "file": deckgen.language.__file__,
    "languages": [course.lang, module.lang, story.lang],
    "number": module.number,
    "sections": [section.kind for section in story.sections],
    "architecture": [reminder.architecture for section in story.sections for reminder in section.reminders],
    "findings": [(finding.code, finding.hint) for finding in found],
    "titles": [page.title for page in pages.pages],
    "notes": ["".join(run.text for run in line.runs) for page in pages.pages for line in page.notes],
    "figures": [[figure.earlier, figure.value, figure.number] for figure in story.figures],
    "spaces": set_spaces("zi 12 % zu", "qaa"),
}))
"""


@pytest.fixture
def package(tmp_path):
    """The package, every file of it a link, with one new file in `language/`."""
    copy = tmp_path / "with" / "deckgen"
    (copy / "language").mkdir(parents=True)
    for file in SOURCES.iterdir():
        if file.name not in {"language", "__pycache__"}:
            (copy / file.name).symlink_to(file)
    for file in (SOURCES / "language").glob("*.py"):
        (copy / "language" / file.name).symlink_to(file)
    (copy / "language" / "qaa.py").write_text(ZORBISH, encoding="utf-8")
    return copy.parent


def run(package: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.mark.slow
def test_one_new_file_is_a_language(package, tmp_path):
    """Detection, sections, slips, modules, reminders, labels, numbers, units, pairs and spaces work in it."""
    notes = tmp_path / "notes.md"
    notes.write_text(NOTES, encoding="utf-8")
    told = json.loads(run(package, "-c", PROGRAM, str(notes)))
    assert Path(told["file"]).is_relative_to(package)
    assert told["languages"] == ["qaa", "qaa", "qaa"]
    assert told["number"] == 7
    assert told["sections"] == ["activity", "problem", "other", "results"]
    assert told["architecture"] == [True]
    assert ["unknown-section", "Did you mean “Velt”?"] in told["findings"]
    assert "Tekta · Korax" in told["titles"]  # its code shows the source: no slide of sources follows
    assert "zu time = 0,5 min" in told["notes"]
    assert any(line.endswith("Zi zutektam zu plim") and "zu reminder =" in line for line in told["notes"])
    assert ["", "1.400", 1400.0] in told["figures"]
    assert ["", "2,5 mij €", 2.5e6] in told["figures"]
    assert ["12 zoli", "3 zoli", 3.0] in told["figures"]
    assert ["8 %", "2,5 %", 2.5] in told["figures"]
    assert told["spaces"] == "zi 12\u00a0% zu"


@pytest.mark.slow
def test_it_may_be_asked_for(package, tmp_path):
    """In front matter, by code or name; a wrong name lists what there is."""
    for name, said in (("Zorbi", 0), ("qaa", 0), ("klingon", 1)):
        notes = tmp_path / "notes.md"
        notes.write_text(f"---\nlang: {name}\ncompany: Korax\n---\n## Sarn\nx\n", encoding="utf-8")
        out = run(package, "-m", "deckgen", "check", str(notes))
        assert out.count(f"It wants one of {', '.join(sorted([*LANGUAGES, 'qaa']))}") == said, out
