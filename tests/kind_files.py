"""All kinds of slides that there are, by what they show and in which way."""

from deckgen.layout.registry import list_files, load_kind


def list_kinds():
    return {(kind.content, kind.way): kind for kind in map(load_kind, list_files())}
