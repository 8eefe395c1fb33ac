"""The shipped schema of theme files says what their reader says: the same keys, choices and limits."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import builtin_theme_folder
from deckgen.files.memory import MemoryWorld
from deckgen.look.places import ThemeSearch
from deckgen.look.schema import SCHEMA_FILE, make_schema, render_schema
from deckgen.look.settings import KEYS
from deckgen.look.theme import load_theme

SHAPE = {"unknown-key", "wrong-value", "lost-color"}
"""What is wrong with the form of a value; whether a file is there, or two colors go together, no schema knows."""
SCHEMA = json.loads((builtin_theme_folder() / SCHEMA_FILE).read_text("utf-8"))
TYPES = {"string": str, "boolean": bool, "object": dict, "array": list}


class Yaml12(yaml.SafeLoader):
    """Scalars as editors read them: `16:9` is a text, and so is `yes`."""

    yaml_implicit_resolvers: ClassVar = {}


for tag, pattern in (("bool", "true|false"), ("int", "[-+]?[0-9]+"), ("float", r"[-+]?[0-9]*\.[0-9]+")):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


def accepts(schema: dict[str, Any], value: Any) -> bool:
    """Judge a value as an editor does, by the few words of JSON Schema that are used."""
    known = {"type", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "properties", "items", "anyOf"}
    assert set(schema) <= known | {"$schema", "$id", "title", "description", "additionalProperties"}
    checks = {
        "type": lambda wanted: any(is_of(one, value) for one in ([wanted] if isinstance(wanted, str) else wanted)),
        "enum": lambda members: value in members,
        "pattern": lambda pattern: not isinstance(value, str) or re.search(pattern, value),
        "minimum": lambda least: not is_of("number", value) or value >= least,
        "maximum": lambda most: not is_of("number", value) or value <= most,
        "minLength": lambda least: not isinstance(value, str) or len(value) >= least,
        "maxLength": lambda most: not isinstance(value, str) or len(value) <= most,
        "items": lambda item: not isinstance(value, list) or all(accepts(item, one) for one in value),
        "anyOf": lambda others: any(accepts(other, value) for other in others),
        "properties": lambda inner: (
            not isinstance(value, dict) or all(key in inner and accepts(inner[key], one) for key, one in value.items())
        ),
    }
    return all(check(schema[word]) for word, check in checks.items() if word in schema)


def is_of(wanted: str, value: Any) -> bool:
    if wanted in {"number", "integer"}:
        return isinstance(value, int if wanted == "integer" else (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[wanted])


def list_samples(schema: dict[str, Any]) -> Iterator[Any]:
    """Yield values that a schema takes and values that it does not, each member and each limit among them."""
    yield from (True, "nonsense", "", 7, 3.5, [], ["a"], {}, {"nonsense": 1}, "0B5CA3", "#0b5ca3", "0B5CA", 123456)
    yield from schema.get("enum", ())
    for word in ("minimum", "maximum"):
        if word in schema:
            yield from (schema[word] - 1, schema[word], schema[word] + 1)
    for other in schema.get("anyOf", ()):
        yield from list_samples(other)
    sampled = []
    for key, inner in schema.get("properties", {}).items():
        alike = inner in sampled
        sampled.append(inner)
        yield from ({key: value} for value in ("nonsense", [], 7) if alike)
        yield from ({key: value} for value in list_samples(inner) if not alike)


def list_entries() -> list[Any]:
    return [pytest.param(key, schema, id=key) for key, schema in SCHEMA["properties"].items()]


def test_the_shipped_schema_is_the_one_that_is_made():
    """`make pages` makes it anew."""
    assert (builtin_theme_folder() / SCHEMA_FILE).read_text("utf-8") == render_schema()
    assert make_schema() == SCHEMA


def test_every_key_of_the_reader_is_in_the_schema_and_no_other():
    """Each with a sentence for whoever hovers over it."""
    assert set(SCHEMA["properties"]) == set(KEYS)
    assert all(entry["description"].endswith(".") for entry in SCHEMA["properties"].values())


@pytest.mark.slow
@pytest.mark.parametrize(("key", "schema"), list_entries())
def test_schema_and_reader_judge_alike(key, schema):
    """What the schema underlines is a finding, and what is a finding of form is underlined."""
    for value in list_samples(schema):
        text = yaml.safe_dump({key: value}, allow_unicode=True)
        found = Diagnostics()
        world = MemoryWorld({"course/themes/acme.yaml": text})
        load_theme("acme", found, ThemeSearch((Path("/course/themes"),), world=world))
        wrong = [one.message for one in found if one.code in SHAPE or "it is no path" in one.message]
        assert accepts(SCHEMA, {key: value}) == (not wrong), (text, wrong)


@pytest.mark.parametrize("name", ["default", "night", "paper", "block"])
def test_built_in_themes_keep_to_the_schema(name):
    """An editor underlines nothing in them."""
    assert accepts(SCHEMA, yaml.load((builtin_theme_folder() / f"{name}.yaml").read_text("utf-8"), Yaml12))  # noqa: S506
