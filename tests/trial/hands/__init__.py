"""What hands do to a deck in PowerPoint, a file for each sort of thing; `HANDS` of `marks` has all of them by name."""

from trial.hands import data, objects, package, settings, shapes, slides, words

__all__ = ["data", "objects", "package", "settings", "shapes", "slides", "words"]
