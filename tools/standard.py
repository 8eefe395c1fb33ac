"""What the programs of validate.sh say of many decks: package rules, ISO 29500 schemas, openxml-audit.

validate.sh starts each of them anew, and each reads its schemas then. Here they are read once. Decks of a look share
their layouts, masters and themes byte for byte: a part in which the schemas find nothing is asked about once.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import blake2b, sha256
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any
from zipfile import ZipFile

from lxml.etree import tostring

TOOLS = Path(__file__).parents[2] / "shared" / "tools"
MOST_ERRORS = 100
"""As many as openxml-audit tells of a deck."""
_CHECKED: set[bytes] = set()
"""Digests of the parts in which the ISO schemas find nothing."""
_AUDITED: set[bytes] = set()
"""Digests of the elements in which the schemas of openxml-audit find nothing, and of what they stand in."""


def judge_folder(folder: Path) -> list[str]:
    """Return what is wrong with the decks of a folder; it holds at least one.

    Raises:
        FileNotFoundError: there is no deck.
    """
    decks = sorted(folder.glob("*.pptx"))
    if not decks:
        raise FileNotFoundError(f"no deck in {folder}")
    return judge_decks(decks)


def judge_decks(decks: Iterable[Path]) -> list[str]:
    """Return what is wrong with decks: a line each, the deck first."""
    return [f"{deck}: {said}" for deck in decks for judge in JUDGES.values() for said in map(str, judge(deck))]


def check_package(deck: Path) -> list[tuple[str, ...]]:
    """Return what the structural gate finds: code, part, what is wrong."""
    return list(load_tool("pptxgate.py").gate(str(deck)))


def check_schemas(deck: Path) -> list[tuple[str, str]]:
    """Return what the ISO schemas find: part, what is wrong."""
    with ZipFile(deck) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    digests = {name: sha256(content).digest() for name, content in parts.items()}
    stream = BytesIO()
    with ZipFile(stream, "w") as unknown:
        for name, content in parts.items():
            if digests[name] not in _CHECKED:
                unknown.writestr(name, content)
    found = list(load_tool("xsdcheck.py").check(stream))
    wrong = {name for name, _ in found}
    _CHECKED.update(digest for name, digest in digests.items() if name not in wrong)
    return found


def audit_deck(deck: Path) -> Iterator[str]:
    """Yield what openxml-audit finds: part, path and what is wrong."""
    from openxml_audit.errors import ValidationSeverity  # noqa: PLC0415 - reading its schemas takes a second

    for error in make_auditor().validate(deck).errors:
        if error.severity is ValidationSeverity.ERROR:
            yield f"{error.part_uri} {error.path} {error.description}"


@cache
def make_auditor() -> Any:  # noqa: ANN401 - of a library without types
    """Return openxml-audit as its command line sets it up, which remembers sound elements: most come many times."""
    from openxml_audit.schema.validator import SchemaValidator  # noqa: PLC0415
    from openxml_audit.validator import OpenXmlValidator  # noqa: PLC0415

    class Remembering(SchemaValidator):  # type: ignore[misc]
        """Its findings follow from an element and the names of the two around it alone."""

        def _validate_element(self, element: Any, context: Any, ignorable_ns: Any = frozenset()) -> None:  # noqa: ANN401
            digest = blake2b(tostring(element, with_tail=False), digest_size=16)
            around = element.iterancestors()
            digest.update(repr((*(one.tag for one in islice(around, 2)), sorted(ignorable_ns))).encode())
            known = digest.digest()
            if known not in _AUDITED:
                before = len(context.errors)
                super()._validate_element(element, context, ignorable_ns)
                if len(context.errors) == before and not context.should_stop:
                    _AUDITED.add(known)

    auditor = OpenXmlValidator(max_errors=MOST_ERRORS)
    auditor._schema_validator = Remembering()  # noqa: SLF001 - it is made with no other
    return auditor


@cache
def load_tool(name: str) -> ModuleType:
    """Return one of the acceptance tools as a module.

    Raises:
        FileNotFoundError: their folder does not stand beside the repository.
    """
    if not (TOOLS / name).is_file():
        raise FileNotFoundError(TOOLS / name)
    spec = spec_from_file_location(f"shared_{Path(name).stem}", TOOLS / name)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(TOOLS / name)
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


JUDGES: dict[str, Callable[[Path], Iterable[object]]] = {
    "pptxgate.py": check_package,
    "xsdcheck.py": check_schemas,
    "openxml_audit": audit_deck,
}
"""Program of validate.sh → what asks it here."""
