"""What stands at a path: a folder, a file, or nothing that the system lets us see. Nothing raises here."""

from pathlib import Path


def is_folder(path: Path) -> bool:
    """Tell whether a folder stands there; False when the system does not say."""
    try:
        return path.is_dir()
    except OSError:  # a folder around it may not be entered
        return False


def is_file(path: Path) -> bool:
    """Tell whether a regular file stands there; False when the system does not say."""
    try:
        return path.is_file()
    except OSError:
        return False
