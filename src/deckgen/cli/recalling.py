"""Where an order's decks go → what earlier builds have left there."""

from pathlib import Path

from deckgen.build import recalling
from deckgen.build.memory import Memory
from deckgen.cli.order import Order
from deckgen.cli.place import place_decks
from deckgen.cli.usage import explain_errors
from deckgen.files.disk import DiskWorld
from deckgen.files.project import find_project


def open_memory(order: Order, folder: Path | None) -> Memory:
    """Return what earlier builds have left beside the decks of an order.

    What notes say stays out of a folder that is named by -o: it may be handed on.

    Raises:
        click.UsageError: there are no notes.
    """
    with explain_errors():
        root = place_decks(find_project(order.sources, DiskWorld()), folder)
        return recalling.open_memory(root, order.shard, texts=folder is None)
