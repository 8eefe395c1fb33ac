"""The label of a copy, as it is known again: it is no part of what the notes say, and no edit by hands."""

from typing import Final

from deckgen.merge.markup import Node, tag
from deckgen.ooxml.ids import digest_name

LABEL_NAME: Final = "from-notes"
LABEL_KEY: Final = digest_name("merge/from-notes")
"""What the label's creation id ends with."""


def is_label(about: Node | None) -> bool:
    """Tell whether a shape is the label of a copy, by its `p:cNvPr`; programs that keep no ids keep its name."""
    if about is None or about.get("name") != LABEL_NAME:
        return False
    ids = [str(one.get("id", "")) for one in about.iter(tag("a16:creationId"))]
    return all(one.rstrip("}").upper().endswith(LABEL_KEY) for one in ids)
