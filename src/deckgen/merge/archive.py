"""The bytes of a .pptx that somebody saved → its parts: opened safely, read when asked for, copied as they are packed.

Sizes are looked at before anything is unpacked; XML that declares a document type is refused.
"""

from deckgen.errors import UnusableDeckError, UnusableFileError
from deckgen.foreign.package import OpenPackage
from deckgen.foreign.refusals import open_presentation
from deckgen.merge.markup import Node, parse
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.zip import Entry

_MACROS = "macroEnabled"


class Related(NamedTuple):
    """A relationship of a part."""

    id: str
    """As the part refers to it, "rId7"."""
    kind: str
    """The last word of its type, "slideLayout", where the type is one of the Office standard's, else the whole type."""
    target: str
    """Name of the part that it leads to, as the archive spells it; "" for one that is not there; the address as the
    file has it where it is external."""
    external: bool = False


class Archive:
    """A .pptx that somebody saved.

    All names of parts are without leading slash and as the archive spells them: "ppt/slides/slide1.xml".
    """

    def __init__(self, package: OpenPackage, main: str) -> None:
        """Take a package that was opened; `open_archive` is what does that."""
        self._package = package
        self.main = main
        """Name of the presentation part."""
        self._related: dict[str, tuple[Related, ...]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in the order of the archive."""
        return self._package.names

    def entries(self) -> tuple[tuple[str, int, int], ...]:
        """Return name, checksum and size of all parts, as the directory of the archive says."""
        return self._package.list_entries()

    def find(self, name: str) -> str:
        """Return the name of a part as the archive spells it, capitals or not; "" when there is none."""
        return self._package.find(name)

    def read(self, name: str) -> bytes:
        """Return the content of a part.

        Raises:
            KeyError: there is no such part.
            UnusableDeckError: it cannot be unpacked, or is too large.
        """
        try:
            return self._package.read(name)
        except UnusableFileError as error:
            raise _refuse(error) from error

    def parse(self, name: str) -> Node:
        """Return the tree of a part, a new one each time, comments and unknown markup as they are.

        Raises:
            KeyError: there is no such part.
            UnusableDeckError: it cannot be unpacked, is too large or no XML.
        """
        content = self.read(name)
        try:
            return parse(content)
        except SyntaxError as error:
            raise UnusableDeckError(
                f"It is damaged: its part {name} cannot be read.",
                "Open it in PowerPoint, let it repair the file, and save it again.",
            ) from error

    def raw(self, name: str) -> Entry:
        """Return a part as it is packed, for `ZipWriter.add_entry`.

        Raises:
            KeyError: there is no such part.
            UnusableDeckError: the archive is cut off.
        """
        try:
            return self._package.copy(name)
        except UnusableFileError as error:
            raise _refuse(error) from error

    def relationships(self, part: str) -> tuple[Related, ...]:
        """Return the relationships of a part, those of the package for "", in the order of the file."""
        known = self._related.get(part)
        if known is None:
            known = self._related[part] = self._read_relationships(part)
        return known

    def _read_relationships(self, part: str) -> tuple[Related, ...]:
        try:
            found = self._package.relate(part)
        except UnusableFileError as error:
            raise _refuse(error) from error
        return tuple(
            Related(
                id=one.id,
                kind=one.type if one.official else one.markup.get("Type", ""),
                target=one.markup.get("Target", "") if one.markup.get("TargetMode") == "External" else one.part,
                external=one.markup.get("TargetMode") == "External",
            )
            for one in found
        )

    def follow(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts that a part leads to by one kind of relationship."""
        return tuple(
            one.target for one in self.relationships(part) if one.kind == kind and one.target and not one.external
        )

    def type_of(self, name: str) -> str:
        """Return the content type of a part; "" when the file does not say it."""
        return self._package.type_of(name)


def open_archive(data: bytes) -> Archive:
    """Open a .pptx.

    Raises:
        UnusableDeckError: it is encrypted, in the strict variant, has macros, is no presentation or no archive, or one
            that would unpack to far more than a deck; it says so in one sentence.
    """
    try:
        package, main = open_presentation(data)
    except UnusableFileError as error:
        raise _refuse(error) from error
    if _MACROS in package.type_of(main):
        raise UnusableDeckError("It holds macros (.pptm).", "Save it as .pptx in PowerPoint.")
    return Archive(package, main)


def _refuse(error: UnusableFileError) -> UnusableDeckError:
    return UnusableDeckError(error.reason, error.hint)
