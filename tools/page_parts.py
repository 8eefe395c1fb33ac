"""The made parts of hand-written pages, between marks `<!-- name -->`: tables of names, keys, limits and labels."""

import inspect
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import deckgen
from deckgen.evidence import Rule
from deckgen.fonts import EXACT
from deckgen.language import LANGUAGES
from deckgen.language.labels import Label
from deckgen.look.settings import SIZE_LIMITS
from deckgen.read.headings import section_rules
from deckgen.read.stories import rules
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import SectionKind

ROOT = Path(__file__).parents[1]
_CODES = ("en", *sorted(code for code in LANGUAGES if code != "en"))


def fill_parts(page: str) -> str:
    """Return a page with each of its made parts as it is now."""
    return re.sub(r"<!-- (\w+) -->\n.*?<!-- /\1 -->", _fill_part, page, flags=re.DOTALL)


def _fill_part(match: re.Match[str]) -> str:
    return f"<!-- {match[1]} -->\n{PARTS[match[1]]()}\n<!-- /{match[1]} -->"


def write_table(*rows: tuple[str, ...]) -> str:
    """Return rows as a table, the first one its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def write_names() -> str:
    """Return what each language calls each kind of section, its own label first."""
    kinds = [kind for kind in SECTION_KINDS if kind is not SectionKind.OTHER]
    return write_table(
        ("kind", *(LANGUAGES[code].name for code in _CODES)),
        *((f"`{kind}`", *(_list_names(code, kind) for code in _CODES)) for kind in kinds),
    )


def _list_names(code: str, kind: SectionKind) -> str:
    found = LANGUAGES[code].sections[kind]
    names = (name.replace("_", " ") for name in found.names.split())
    return ", ".join([f"**{found.label}**", *(name for name in names if name != found.label.casefold())])


def write_keys() -> str:
    """Return the theme that names every key."""
    return f"```yaml\n{(ROOT / 'themes' / 'default.yaml').read_text(encoding='utf-8')}```"


def write_sizes() -> str:
    """Return the limits of every size."""
    rows = ((f"`{name}`", f"{least:g}", f"{most:g}") for name, (least, most) in SIZE_LIMITS.items())
    return write_table(("size", "least", "most"), *rows)


def write_fonts() -> str:
    """Return every family that is measured exactly."""
    spellings = {"Ibm": "IBM", "Dm": "DM", "Dejavu": "DejaVu"}
    names = (" ".join(spellings.get(word, word) for word in family.title().split()) for family in EXACT)
    return f"{', '.join(sorted(names))}."


def write_labels() -> str:
    """Return every label in every language."""
    head = ("label", *(LANGUAGES[code].name for code in _CODES))
    return write_table(head, *((f"`{label}`", *(LANGUAGES[code].labels[label] for code in _CODES)) for label in Label))


def write_public() -> str:
    """Return every public name of the library with what it is."""
    names = [name for name in deckgen.__all__ if not name.startswith("_")]
    return write_table(("name", "what it is"), *((f"`{name}`", _tell(getattr(deckgen, name))) for name in names))


def _tell(thing: object) -> str:
    return (inspect.getdoc(thing) or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def write_workflow() -> str:
    """Return the example of a workflow."""
    text = (ROOT / "docs" / "examples" / "decks.yml").read_text(encoding="utf-8")
    return f'```yaml title=".github/workflows/decks.yml"\n{text}```'


def _show_example(name: str, kind: str) -> str:
    """Return a file of docs/examples."""
    text = (ROOT / "docs" / "examples" / name).read_text(encoding="utf-8")
    return f'```{kind} title="{name}"\n{text}```'


def write_rules() -> str:
    """Return every rule by which structure is read."""
    rows = (row for place in (rules, section_rules) for row in vars(place).values() if isinstance(row, Rule))
    return write_table(("rule", "what is said"), *((f"`{row.name}`", row.says) for row in rows))


PARTS: Mapping[str, Callable[[], str]] = {
    "rules": write_rules,
    "names": write_names,
    "keys": write_keys,
    "sizes": write_sizes,
    "fonts": write_fonts,
    "labels": write_labels,
    "public": write_public,
    "workflow": write_workflow,
    "kubernetes": partial(_show_example, "kubernetes-job.yaml", "yaml"),
    "slurm": partial(_show_example, "slurm-array.sh", "sh"),
}
"""Mark → what stands behind it."""
