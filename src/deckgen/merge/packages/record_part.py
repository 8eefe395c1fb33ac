"""The record in their file: where it stands, or new with its relationship and properties."""

from deckgen.merge.archive import Archive
from deckgen.merge.base import find_record, read_base
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.main_part import OpenMain
from deckgen.merge.packages.package import MergedPackage
from deckgen.ooxml.record_part import LINK, name_record, render_properties, render_record
from deckgen.record import DeckRecord


def write_record(package: MergedPackage, archive: Archive, main: OpenMain, record: DeckRecord) -> None:
    """Write the record into a package.

    Args:
        package: the file.
        archive: as it stood; a record that is the same stays as a program has spelled it.
        main: its main part.
        record: what is to be known.
    """
    if read_base(archive) == record:
        return
    known, content = find_record(archive), render_record(record)
    # LibreOffice leads to it from the package, by a way that begins above it
    if known and known in map(package.find, (*main.links.follow(LINK), *package.relate("").follow(LINK))):
        package.write(known, content)
        return
    if known:  # nothing leads to it: whoever compares gave it to a file that had lost its own
        package.drop(known)
    number = 1
    while any(package.find(name) for name in name_record(number)):
        number += 1
    names = name_record(number)
    package.write(names.item, content)
    for part in render_properties(names):
        package.write(part.name, part.content, part.content_type)
    main.links.relate(Link("", spell_type(LINK), names.item))
