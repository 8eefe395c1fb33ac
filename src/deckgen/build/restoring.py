"""A backup → the deck again; what stood in its place becomes a backup itself, so that nothing is lost either way."""

from functools import partial
from pathlib import Path

from deckgen.build.backups import Backup, back_up
from deckgen.build.lock import Waiting, lock_folder
from deckgen.build.owners import find_owner
from deckgen.build.standing import MovingError, check_stamp, read_standing
from deckgen.errors import Error
from deckgen.write import SaveError, save_bytes


class RestoreError(Error):
    """A backup could not be put back; all files are as they were."""


def restore_backup(backup: Backup, path: Path, waiting: Waiting | None = None) -> bool:
    """Put a backup in the place of its deck.

    Args:
        backup: The copy.
        path: The deck's place.
        waiting: How long to wait for a build that works in the folder.

    Returns:
        False when the deck is equal to it already.

    Raises:
        RestoreError: the deck is open in another program, or the system refuses.
        HeldError: a build works in the folder and does not end.
    """
    with lock_folder(path.parent, waiting):
        if owner := find_owner(path):
            raise RestoreError(f"{path} is open in another program ({owner.name}). Close it and restore again.")
        try:
            data, standing = backup.path.read_bytes(), read_standing(path)
            if standing.stamp and standing.data == data:
                return False
            if standing.stamp:
                back_up(path, standing.data, standing.stamp.saved_ns)
            saved = save_bytes(data, path, partial(check_stamp, path, standing.stamp))
        except MovingError:
            raise RestoreError(f"{path} is just being saved by another program. Close it and restore again.") from None
        except SaveError as error:
            raise RestoreError(f"{error.message}. {error.hint}") from error
        except OSError as error:
            raise RestoreError(f"{path} could not be restored: {error.strerror or error}.") from error
        if saved != path:
            raise RestoreError(f"{path} is open in another program. The backup stands beside it as {saved.name}.")
        return True
