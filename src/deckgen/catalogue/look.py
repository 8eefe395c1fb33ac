"""Findings about themes."""

from deckgen.diagnostics import FindingKind, Severity

LOST_COLOR = FindingKind(
    code="lost-color",
    severity=Severity.WARNING,
    message="“{lost}” is a comment in YAML, so “{key}” has no value.",
    hint='Put it in quotes: {key}: "{lost}".',
    manual="In YAML everything after # is for people only; a color that begins with it needs quotes.",
)

UNKNOWN_THEME = FindingKind(
    code="unknown-theme",
    severity=Severity.ERROR,
    message="There is no theme “{name}”.",
    manual="A theme is a file themes/NAME.yaml, or a folder themes/NAME with a theme.yaml; deckgen brings some along.",
)
EXTENDED_TEMPLATE = FindingKind(
    code="extended-template",
    severity=Severity.ERROR,
    message="“{name}” is a PowerPoint file: no theme can extend it.",
    hint="Say `template: {name}`.",
    manual="A theme extends another theme, and brings a client's PowerPoint file along as its template.",
)
OUTSIDE_THEME = FindingKind(
    code="outside-theme",
    severity=Severity.ERROR,
    message="The theme “{name}” lies outside the project.",
    hint="Copy it into the folder themes/ and say its name; or name the file on the command line: -t FILE.",
    manual="Notes and themes may come from anybody; they cannot make deckgen read files elsewhere on the machine.",
)
NOT_A_THEME = FindingKind(
    code="not-a-theme",
    severity=Severity.ERROR,
    message="{name} holds no `key: value` lines; it is no theme.",
    hint="A theme begins with `extends: default`.",
    manual="The file was named as a theme and holds something else. What it holds is not shown.",
)
UNUSABLE_LOGO = FindingKind(
    code="unusable-logo",
    severity=Severity.ERROR,
    message="The logo cannot be used: {reason}",
    manual="Decks of this theme are not made: a client would see them without the logo. `logo: none` wants none.",
)
FAINT_LOGO = FindingKind(
    code="faint-logo",
    severity=Severity.WARNING,
    message="Most of the logo is lost on {grounds}.",
    hint="Give one for each ground: `logo: {{light: a.png, dark: b.png}}`.",
    manual="A logo stands on the background, on tinted slides and on panels. More than half of this one has a contrast "
    "below 2:1 there.",
)
BOXED_LOGO = FindingKind(
    code="boxed-logo",
    severity=Severity.INFO,
    message="The logo stands in a box of its own color on {grounds}.",
    hint="Save it with a transparent ground, or give one for each ground: `logo: {{light: a.png, dark: b.png}}`.",
    manual="The picture has no transparent edge, and its edge has another color than the slide.",
)
UNUSABLE_TEMPLATE = FindingKind(
    code="unusable-template",
    severity=Severity.ERROR,
    message="The template cannot be used: {reason}",
    manual="Decks of this theme are not made: a client would see them in another look. `template: none` wants none.",
)
UNUSABLE_WIDTHS = FindingKind(
    code="unusable-widths",
    severity=Severity.WARNING,
    message="“{name}” cannot be used: {reason}",
    hint="Make it anew from the font: `deckgen theme import … --font FILE`.",
    manual="The folder widths/ of a theme holds how wide the letters of its fonts are, as numbers in JSON.",
)
THEME_CYCLE = FindingKind(
    code="theme-cycle",
    severity=Severity.ERROR,
    message="“{name}” extends this theme in turn.",
    hint="Let one of them extend “default” instead.",
    manual="Two themes that extend each other never come to an end.",
)
UNKNOWN_FONT = FindingKind(
    code="unknown-font",
    severity=Severity.INFO,
    message="The widths of “{family}” are not known; its text is measured with the widest of common faces.",
    hint="It fits anyway; Arial, Calibri, Cambria, Times New Roman and Courier New are measured exactly.",
    manual="Text is fitted by shipped tables of widths. For another face more room is kept than it may need.",
)
SIZE_ORDER = FindingKind(
    code="size-order",
    severity=Severity.WARNING,
    message="These sizes are out of order: {sizes}.",
    hint="Each size is at most as large as the one before it.",
    manual="Text shrinks step by step; the steps must go down.",
)
DERIVED_COLORS = FindingKind(
    code="derived-colors",
    severity=Severity.INFO,
    message="Made from the brand {brand}: {colors}.",
    hint="A color that you name yourself stays as you name it.",
    manual="A theme needs no more than its brand: panel, accent, tints and the words on them are made from it.",
)
ADJUSTED_BRAND = FindingKind(
    code="adjusted-brand",
    severity=Severity.INFO,
    message="Words cannot have the brand {brand} ({ratio:.1f}:1 on a background): they have {ink}, panels {panel}.",
    hint="Nothing has to be done; name a darker brand to choose the shade yourself.",
    manual="Words need a contrast of 4.5:1. Where a brand has less, its nearest readable shade stands in for words.",
)
LOW_CONTRAST = FindingKind(
    code="low-contrast",
    severity=Severity.WARNING,
    message="{text} on {fill} has a contrast of {ratio:.1f}:1; text needs {needed}:1.",
    hint='{text}: "{shade}" would be readable there.',
    manual="Text that stands out too little cannot be read from the last row, nor by everybody in the first.",
)
