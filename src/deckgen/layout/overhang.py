"""Room for letters whose ink begins left of their place, as that of a "j" does.

At the head of a line such a letter would stand outside its box, or in its inset. That room begins further left by as
much, the words stay where they are.
"""

from deckgen.page import Run, TextItem

_UPRIGHT = frozenset("jJĵĴìîïĩĭÌÎÏĨĬĥ")
"""Letters of upright faces; in a slanted one any letter may reach left."""
_REACH, _SLANTED_REACH = 0.07, 0.17
"""How far at most, in em, measured on the faces that tables are made of."""
_FORGIVEN = 0.8
"""Points that nobody sees."""


def give_overhang(item: TextItem) -> TextItem:
    """Return a text in a room that holds the ink of its first letters, whichever of its words begins a line.

    An inset gives way first; a box that is seen stays where it is.
    """
    reach = max((_measure_reach(run) for line in item.lines for run in line.runs), default=0.0)
    if reach <= _FORGIVEN or any(line.align != "left" for line in item.lines):
        return item
    lines = tuple(line._replace(indent=line.indent + reach) for line in item.lines)
    if reach <= item.insets.left:
        return item._replace(lines=lines, insets=item.insets._replace(left=item.insets.left - reach))
    if item.fill or item.outline or reach > item.box.x:
        return item
    return item._replace(lines=lines, box=item.box._replace(x=item.box.x - reach, w=item.box.w + reach))


def _measure_reach(run: Run) -> float:
    """Return how far left the words of a run may reach, in points."""
    if run.italic:
        return _SLANTED_REACH * run.size
    text = run.text
    may_reach = "j" in text or "J" in text or not text.isascii()  # letter by letter takes many times as long
    return _REACH * run.size if may_reach and any(word[0] in _UPRIGHT for word in text.split()) else 0.0
