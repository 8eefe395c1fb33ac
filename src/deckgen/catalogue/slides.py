"""Findings about slides: what layout had to give up, and what the checks find on finished pages."""

from deckgen.diagnostics import FindingKind, Severity

LONG_TITLE = FindingKind(
    code="long-title",
    severity=Severity.WARNING,
    message="The title “{title}” is too long for its slide; the speaker notes hold the whole.",
    hint="Shorten the heading.",
    manual="A title has one line at the theme's sizes, and more would leave no room for the slide.",
)
LONG_COMPANY = FindingKind(
    code="long-company",
    severity=Severity.WARNING,
    message="Titles with “{title}” are too long for their slides; the speaker notes hold the whole.",
    hint="Shorten the heading.",
    manual="The company's name stands in the titles of all its slides; said once for all of them.",
)
LONG_PARAGRAPH = FindingKind(
    code="long-paragraph",
    severity=Severity.WARNING,
    message="A paragraph is longer than a slide; it continues on the next one.",
    hint="Cut it into several bullets.",
    manual="Nobody reads that much in class; it is cut between sentences where it can be.",
)
WALL_OF_TEXT = FindingKind(
    code="wall-of-text",
    severity=Severity.WARNING,
    message="A slide shows {words} words of one paragraph.",
    hint="Cut it into several bullets, or set the words that count in bold in a sentence of their own.",
    manual="Nobody reads that much while somebody talks, so it is set as text, as large as it fits. A slide shows the "
    "sentence that holds the bold words; where that sentence is long, all of it.",
)
LONG_WORD = FindingKind(
    code="long-word",
    severity=Severity.WARNING,
    message="The word “{word}” is wider than a line of the slide; it is broken.",
    hint="Write a space or a hyphen into it, or a short link text.",
    manual="Often an address; a link with a text of its own reads better.",
)
TABLE_AS_TEXT = FindingKind(
    code="table-as-text",
    severity=Severity.WARNING,
    message="The table has columns or rows too large for a slide; its rows are shown as text.",
    hint="Use fewer columns or shorter cells.",
    manual="At readable sizes the table does not fit a slide; its words are all there.",
)
OFF_SLIDE = FindingKind(
    code="off-slide",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” leaves the slide.",
    manual="The layout has to keep everything on the slide; please report it with the notes that make it happen.",
)
OVERLAP = FindingKind(
    code="overlap",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” and “{other}” lie on each other.",
    manual="The layout has to keep things apart; please report it with the notes that make it happen.",
)
OVER_ART = FindingKind(
    code="over-art",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” lies on art of the template.",
    hint="Cast another layout in the theme: `casting:`.",
    manual="What covers a logo or lettering is seen at once. Slides keep to what a layout leaves free; where that is "
    "too little, another layout may have more.",
)
FAINT_TEXT = FindingKind(
    code="faint-text",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” has a contrast of {ratio:.1f} to 1 with what lies under it.",
    hint="Cast another layout in the theme: `casting:`.",
    manual="Text needs 4.5 to 1, large text 3 to 1. Colors are chosen from the template's own; where none can be read "
    "on its ground, the template itself has to change.",
)
NO_ALT_TEXT = FindingKind(
    code="no-alt-text",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” has no alt text.",
    hint="Write what it shows between the brackets of ![…](file).",
    manual="Who cannot see the picture hears its description, and search finds it.",
)
TEXT_OVERFLOW = FindingKind(
    code="text-overflow",
    severity=Severity.WARNING,
    message="Slide {number}: the text of “{item}” needs {excess:.0f} pt more than its box has.",
    hint="Shorten the text or split the section.",
    manual="The check measures more kindly than the layout: what it finds cannot fit in any program.",
)
UNTITLED_SLIDE = FindingKind(
    code="untitled-slide",
    severity=Severity.WARNING,
    message="Slide {number} has no title.",
    manual="Outline view and screen readers know a slide by its title.",
)
DUPLICATE_TITLE = FindingKind(
    code="duplicate-title",
    severity=Severity.WARNING,
    message="Slides {first} and {number} have the same title “{title}”.",
    hint="Give one of the sections another heading.",
    manual="Outline view and screen readers know a slide by its title, so two of one name cannot be told apart.",
)
SMALL_TYPE = FindingKind(
    code="small-type",
    severity=Severity.WARNING,
    message="Slide {number}: “{item}” is set in {size:g} pt, the theme's smallest is {limit:g}.",
    manual="Text goes to a further slide rather than under the size that the last row can read.",
)
