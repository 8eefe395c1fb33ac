"""The JSON Schema of theme files, made from what their reader knows: keys, choices, limits.

Editors complete and check by it (`themes/theme.schema.json`, which `tools/make_pages.py` writes and each theme names).
"""

import json
from typing import Any, TypeAlias, get_args

from deckgen.arrangements import OWN_WAYS
from deckgen.language import LANGUAGES, Cue
from deckgen.language.spelling import list_words
from deckgen.look.logo import VARIANTS
from deckgen.look.settings import FONTS, PACES, SIZE_LIMITS, SLIDE_SIZES, list_labels
from deckgen.pace import Density
from deckgen.stage import StageRole
from deckgen.theme import THEME_ROLES

SCHEMA_FILE = "theme.schema.json"
SCHEMA_ID = "urn:deckgen:theme"
"""Tells the schema of deckgen from a file that happens to have its name."""
Schema: TypeAlias = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""YAML takes some texts for numbers or flags; deckgen reads them as they are written."""
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}


def make_schema() -> Schema:
    """Return the schema of a theme file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMA_ID,
        "title": "A look of deckgen",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "extends": _tell(_TEXT, "The look that this one differs from; without it the built-in default."),
            "title": _tell(_TEXT, "What people call it."),
            "size": _tell(_choose(*SLIDE_SIZES), "Of the slides."),
            "dark": _tell(_say_flag(), "Whether text is lighter than its background; told from the colors otherwise."),
            "colors": _tell(_group(dict.fromkeys(THEME_ROLES, _say_color())), "Those that differ; a brand is enough."),
            "fonts": _tell(_group(dict.fromkeys(FONTS, _TEXT)), "Families, as PowerPoint names them."),
            "sizes": _tell(_group({name: _limit(*limits) for name, limits in SIZE_LIMITS.items()}), "Points."),
            "arrangement": _tell(_choose(*OWN_WAYS), "How slides are arranged."),
            "labels": _tell(_say_labels(), "What slides say and the author did not write, language by language."),
            "footer": _tell(_TEXT, "With {course}, {client}, {module}, {date}; parts without a value are left out."),
            "bullet": _tell(_say_bullet(), "One character."),
            "qr": _tell(_say_flag(), "Whether sources are also shown as QR codes."),
            "logo": _tell(
                {"anyOf": [_TEXT, _group({key: {**_TEXT, "minLength": 1} for key in VARIANTS})]},
                "PNG, JPEG, or SVG with a PNG of its name beside it; one for light and one for dark grounds; or none.",
            ),
            "logo_alt": _tell(_TEXT, "What the logo shows, for those who cannot see it."),
            "words_per_minute": _tell(_limit(*PACES), "Speaking pace behind the time estimates."),
            "density": _tell(_choose(*Density), "How much of the text stands on slides."),
            "breaks": _tell(_TEXTS, "Rows of tools/lookcheck.py that it breaks on purpose."),
            "template": _tell(_TEXT, "A PowerPoint file in which decks are made; none takes an inherited one away."),
            "casting": _tell(
                _group(dict.fromkeys(get_args(StageRole), _TEXT)),
                "Role → layout of the template, as PowerPoint calls it.",
            ),
        },
    }


def render_schema() -> str:
    """Return the schema as its file holds it."""
    return json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n"


def _tell(schema: Schema, description: str) -> Schema:
    return {"description": description, **schema}


def _choose(*values: str) -> Schema:
    return {"enum": [str(value) for value in values]}


def _limit(least: float, most: float) -> Schema:
    return {"type": "number", "minimum": least, "maximum": most}


def _group(entries: dict[Any, Schema]) -> Schema:
    properties = {str(key): schema for key, schema in entries.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _say_color() -> Schema:
    """Return what a color may be; of digits alone, YAML takes it for a number."""
    return {"anyOf": [{"type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$"}, {"type": "integer", "minimum": 100_000}]}


def _say_bullet() -> Schema:
    text = {"type": "string", "minLength": 1, "maxLength": 2}
    return {"anyOf": [text, {"type": "integer", "minimum": -9, "maximum": 99}]}


def _say_flag() -> Schema:
    words = sorted({*list_words(Cue.YES), *list_words(Cue.NO)})
    return {"anyOf": [{"type": "boolean"}, {"enum": words}]}


def _say_labels() -> Schema:
    known = list_labels()
    return _group({code: _group(dict.fromkeys(known[code], _TEXT)) for code in LANGUAGES})
