"""Findings about YAML: front matter, stories, course files, themes."""

from deckgen.diagnostics import FindingKind, Severity

YAML_SYNTAX = FindingKind(
    code="yaml-syntax",
    severity=Severity.ERROR,
    message="This is not YAML: {problem}.",
    manual="The text cannot be understood as `key: value` lines. Often a quote or a bracket is never closed.",
)
YAML_DOCUMENTS = FindingKind(
    code="yaml-documents",
    severity=Severity.ERROR,
    message="A second YAML document begins here; it is not read.",
    hint="Make one list of them: `- ` before the first line of each, the others indented by two spaces.",
    manual="A line `---` begins another document in YAML; deckgen reads one a file.",
)
YAML_DEPTH = FindingKind(
    code="yaml-depth",
    severity=Severity.ERROR,
    message="More than {deepest} levels of nesting; the file is not read.",
    manual="No settings are nested that deep; the limit keeps broken files from exhausting the machine.",
)
YAML_KEY = FindingKind(
    code="yaml-key",
    severity=Severity.ERROR,
    message="A key must be a text; this one is left out.",
    hint="A text that begins with [ or {{ needs quotes around it.",
    manual="Brackets and braces begin lists and mappings in YAML, and neither can be a key.",
)
YAML_ALIAS = FindingKind(
    code="yaml-alias",
    severity=Severity.ERROR,
    message="Anchors and aliases (& and *) are not read.",
    hint="Write the value itself, in quotes where it begins with & * or !.",
    manual="They are rarely meant in notes: a text that begins with * or & needs quotes.",
)
YAML_TAG = FindingKind(
    code="yaml-tag",
    severity=Severity.ERROR,
    message="Tags (!) are not read; the value counts as text.",
    hint="Write the value itself, in quotes where it begins with & * or !.",
    manual="They are rarely meant in notes: a text that begins with ! needs quotes.",
)
DUPLICATE_KEY = FindingKind(
    code="duplicate-key",
    severity=Severity.ERROR,
    message="“{key}” stands twice.",
    hint="Keep one of them; the first one counts until then.",
    manual="Two values for one key: which one is meant only the author knows.",
)
UNKNOWN_KEY = FindingKind(
    code="unknown-key",
    severity=Severity.WARNING,
    message="“{key}” is not a {what}; it is left out.",
    manual="The key means nothing here; the hint names the nearest one that does, or all there are.",
)
UNKNOWN_KEYS = FindingKind(
    code="unknown-keys",
    severity=Severity.WARNING,
    message="{count} keys of front matter mean nothing here; they are left out: {keys}.",
    hint="Those of the story belong under its sections; a site's own may stay.",
    manual="Site generators keep dates, pictures and layouts in front matter; deckgen shows none of them.",
)
KEY_AS_SECTION = FindingKind(
    code="key-as-section",
    severity=Severity.WARNING,
    message="“{key}” is read as a section.",
    manual="In a YAML story every other key is a section; this one looks like a misspelled setting.",
)
WRONG_VALUE = FindingKind(
    code="wrong-value",
    severity=Severity.WARNING,
    message="“{key}” is {got} here.",
    hint="It wants {wanted}.",
    manual="The value is of the wrong type or out of range; what holds otherwise stands in.",
)
YAML_COLON = FindingKind(
    code="yaml-colon",
    severity=Severity.INFO,
    message="This bullet holds a colon; it is read as a text.",
    hint="Put quotes around a text that holds a colon.",
    manual="`- Cost: ten times lower` is a mapping to YAML and a sentence to its author.",
)
FRONT_MATTER = FindingKind(
    code="front-matter",
    severity=Severity.WARNING,
    message="This is not front matter; it is kept as text.",
    hint="It may say {keys}.",
    manual="Text between two lines `---` at the very start of a file are `key: value` lines about it.",
)
OPEN_FRONT_MATTER = FindingKind(
    code="open-front-matter",
    severity=Severity.WARNING,
    message="This front matter has no end; it is read as far as its lines look like it.",
    hint="End it with a line --- of its own.",
    manual="Without its second line `---` the text begins behind the last `key: value` line.",
)
LISTED_FRONT_MATTER = FindingKind(
    code="listed-front-matter",
    severity=Severity.WARNING,
    message="This front matter is a list; its entries are read without their dashes.",
    hint="Write `key: value` lines without dashes.",
    manual="Front matter says things about one file or story; it is no list of them.",
)
