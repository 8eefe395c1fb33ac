"""What hands do to a deck in PowerPoint, a file for each sort of thing; `HANDS` of `marks` has all of them by name."""

from trial.hands import data, dress, objects, package, settings, shapes, slides, ties, words

__all__ = ["data", "dress", "objects", "package", "settings", "shapes", "slides", "ties", "words"]
