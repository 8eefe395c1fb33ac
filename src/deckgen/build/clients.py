"""A file of clients → editions: who gets which modules in which look and languages, a list with an entry each.

Comes in: the path of a YAML file. Goes out: an `Edition` for each client and language; mistakes are findings.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from deckgen.build.editions import Edition
from deckgen.catalogue.editions import NO_CLIENTS, OUTSIDE_FOLDER, UNNAMED_CLIENT
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.errors import UnknownClientError
from deckgen.files.decode import decode_text, name_binary
from deckgen.files.text_file import read_file
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields, read_flag, read_language, report_wrong
from deckgen.files.yaml_nodes import Mapping as YamlMapping
from deckgen.files.yaml_nodes import Node
from deckgen.files.yaml_nodes import Sequence as YamlSequence
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density

if TYPE_CHECKING:
    from deckgen.build import alike
    from deckgen.files import yaml_tree
else:  # most courses are for nobody in particular
    alike = defer("deckgen.build.alike")
    yaml_tree = defer("deckgen.files.yaml_tree")

KEYS = ("clients",)
CLIENT_KEYS = ("name", "theme", "date", "modules", "tags", "languages", "density", "notes", "folder")
"""What may be said of a client; only the name must be."""


class ClientOrder(NamedTuple):
    """An edition in several languages."""

    edition: Edition
    languages: tuple[str, ...] = ()
    """Codes; () leaves the language to the notes."""


def read_clients(path: Path, world: World, diagnostics: Diagnostics) -> tuple[ClientOrder, ...]:
    """Return what a file orders; () after a finding where it orders nothing."""
    data = read_file(path, world, diagnostics)
    if data is None:
        return ()
    if kind := name_binary(data):
        hint = f"It is {kind}; a file of clients is YAML text: “clients:”, then “- name: Globex SA” below it."
        diagnostics.report(NO_CLIENTS, at=Location(path.as_posix()), hint=hint, name=path.name)
        return ()
    node = yaml_tree.parse_yaml(decode_text(data, path.as_posix(), diagnostics), path.as_posix(), diagnostics)
    orders = tuple(filter(None, map(_read_client, _list_entries(node, diagnostics))))
    if not orders:
        diagnostics.report(NO_CLIENTS, at=Location(path.as_posix()), name=path.name)
    return orders


def _list_entries(node: Node | None, diagnostics: Diagnostics) -> Iterator[Fields]:
    """Yield the entries of a list of clients, which may stand alone in its file."""
    if isinstance(node, YamlMapping):
        fields = Fields(node, diagnostics)
        fields.check_keys("setting of a file of clients", KEYS)
        node = fields.node("clients")
    if not isinstance(node, YamlSequence):
        if node is not None:
            report_wrong(node, "clients", "a list of clients, each with “- name: …”", diagnostics)
        return
    for item in node.items:
        if isinstance(item, YamlMapping):
            yield Fields(item, diagnostics)
        else:
            report_wrong(item, "clients", "“name: …” and more `key: value` lines for each client", diagnostics)


def _read_client(fields: Fields) -> ClientOrder | None:
    """Return what is ordered for a client; None after a finding where nobody is named."""
    fields.check_keys("setting of a client", CLIENT_KEYS)
    name = fields.text("name")
    if not name:
        fields.diagnostics.report(UNNAMED_CLIENT, at=fields.locate("name"))
        return None
    notes = fields.node("notes")
    edition = Edition(
        theme=fields.text("theme"),
        client=name,
        date=fields.text("date"),
        modules=fields.texts("modules"),
        tags=fields.texts("tags"),
        density=fields.choice("density", Density),
        speaker_notes=(read_flag(notes, "notes", fields.diagnostics) if notes else None) is not False,
        folder=_read_folder(fields),
        at=fields.locate("name"),
        theme_at=fields.locate("theme") if fields.node("theme") else None,
    )
    return ClientOrder(edition, _read_languages(fields))


def _read_languages(fields: Fields) -> tuple[str, ...]:
    node = fields.node("languages")
    items = node.items if isinstance(node, YamlSequence) else (node,) if node else ()
    return tuple(dict.fromkeys(filter(None, (read_language(item, "languages", fields.diagnostics) for item in items))))


def _read_folder(fields: Fields) -> tuple[str, ...]:
    """Return the parts of a folder below that of all decks; () after a finding where it leads elsewhere."""
    text = fields.text("folder").replace("\\", "/")
    parts = PurePath(text).parts
    if text.startswith("/") or ".." in parts or (parts and ":" in parts[0]):
        fields.diagnostics.report(OUTSIDE_FOLDER, at=fields.locate("folder"), folder=text)
        return ()
    return parts


def choose_clients(orders: Sequence[ClientOrder], wanted: str) -> tuple[ClientOrder, ...]:
    """Return the orders of one client, all of them without a wish.

    Raises:
        UnknownClientError: none is called so.
    """
    chosen = tuple(order for order in orders if not wanted or order.edition.client.casefold() == wanted.casefold())
    if orders and not chosen:
        known = tuple(dict.fromkeys(order.edition.client for order in orders))
        raise UnknownClientError(wanted, alike.find_alike(wanted, known), known)
    return chosen


def overrule(order: ClientOrder, own: ClientOrder) -> ClientOrder:
    """Return what a file orders with what the caller wants otherwise."""
    edition, wish = order.edition, own.edition
    changed = edition._replace(
        tags=wish.tags or edition.tags,
        density=wish.density or edition.density,
        speaker_notes=edition.speaker_notes and wish.speaker_notes,
    )
    return ClientOrder(changed, own.languages or order.languages)


def spread(order: ClientOrder, themes: Sequence[str], default: tuple[str, Location | None]) -> Iterator[Edition]:
    """Yield an order for each theme and language.

    Args:
        order: What is ordered.
        themes: Names of the caller's, who may name any file; () leaves the theme to the order.
        default: The theme where nobody names one, and the place that does.
    """
    edition, languages = order.edition, order.languages or ("",)
    asked: list[tuple[str, Location | None]] = [(name, None) for name in themes]
    names = asked or [(edition.theme, edition.theme_at) if edition.theme else default]
    for name, at in names:
        for lang in languages:
            folder = edition.folder
            if folder and len(languages) > 1:
                folder = (*folder[:-1], f"{folder[-1]}-{lang}")
            yield edition._replace(theme=name, theme_at=at, lang=lang, folder=folder)
