"""Findings about the author's wishes for figures."""

from deckgen.diagnostics import FindingKind, Severity

NO_FIGURE_HERE = FindingKind(
    code="no-figure-here",
    severity=Severity.WARNING,
    message="This paragraph is marked as a figure, but it holds no quantity.",
    hint="Write the value as a number, list it under “### Key figures” as “value — label”, or mark bold words.",
    manual="{figure} and {hero} choose a quantity of their paragraph; behind bold words {hero} chooses these words.",
)
NO_FIGURE_LISTED = FindingKind(
    code="no-figure-listed",
    severity=Severity.WARNING,
    message="This entry among the key figures holds no quantity.",
    hint="Write it as “value — label”; until then it is text for the speaker.",
    manual="A section of key figures lists values; an entry without one cannot be a card.",
)
FIGURE_WITHOUT_LABEL = FindingKind(
    code="figure-without-label",
    severity=Severity.WARNING,
    message="This figure has no words of its own; the nearest ones stand under it.",
    hint="Write it as “value — label”.",
    manual="A number alone says nothing on a card; the heading or the lead-in stands in.",
)
NO_PAIR = FindingKind(
    code="no-pair",
    severity=Severity.WARNING,
    message="More than two values stand between arrows; they are shown as written.",
    hint="Write “old → new — label”, one entry for each change.",
    manual="A pair has one earlier and one later value.",
)
TWO_PHRASES = FindingKind(
    code="two-phrases",
    severity=Severity.WARNING,
    message="Several phrases of this line are marked {{hero}}; the first one is set large.",
    hint="Keep one mark, or write two lines.",
    manual="A line of a slide has one phrase that is set large.",
)
SEVERAL_HEROES = FindingKind(
    code="several-heroes",
    severity=Severity.WARNING,
    message="A figure of this story is marked {{hero}} already, on line {line}; the strongest of them leads.",
    hint="Keep one mark, or write {{figure}} behind the others.",
    manual="A story has one strongest figure; its opener and the recap show it.",
)
UNKNOWN_MARK = FindingKind(
    code="unknown-mark",
    severity=Severity.WARNING,
    message="“{mark}” is no mark; it is kept as text.",
    hint="Did you mean “{meant}”?",
    manual="The marks are {figure}, {no figure} and {hero}.",
)
FIGURE_NOT_FOUND = FindingKind(
    code="figure-not-found",
    severity=Severity.WARNING,
    message="“{entry}” {wish} among the figures of {story}, but the notes do not hold it.",
    hint="Copy the value as the notes write it, or write it as “value — label”.",
    manual="Front matter can add, remove and prefer figures; it names them by their value.",
)
TWO_HEROES = FindingKind(
    code="two-heroes",
    severity=Severity.WARNING,
    message="The front matter chooses “{entry}” as the strongest figure; this mark gives way.",
    hint="Keep one of the two.",
    manual="A story has one strongest figure; front matter and a {hero} mark want different ones.",
)
