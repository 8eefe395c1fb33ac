"""How sections and pictures are told: a row a rule, in words for a trainer. See `rules`."""

from deckgen.evidence import Rule

_HEAD = "# Module 1\n## S3\n[Orbex](https://a.b)\n"

SECTION_SETTING = Rule(
    "section-setting",
    "course.yaml calls “{name}” a name of the {kind}",
    f">> course.yaml\nsections:\n  problem: [Where it hurt]\n>> notes.md\n{_HEAD}### Where it hurt←\nx",
)
SECTION_NAME = Rule("section-name", "“{name}” is a name of the {kind}", f"{_HEAD}### Pain points←\nx")
SECTION_TOLD = Rule(
    "section-told",
    "the heading begins with “{name}”, a name of the {kind}",
    f"{_HEAD}### The challenge: a flood of parcels←\nx",
)
SECTION_WORD = Rule(
    "section-word",
    "the heading begins or ends with “{name}”, a word for the {kind}",
    f"{_HEAD}### Problem\nx\n### What the solution←\ny",
)
SECTION_TITLE = Rule(
    "section-title",
    "the heading stands on the level of sections and is no known name: a title of its own",
    f"{_HEAD}### Problem\nx\n### Why it rained←\ny",
)
SECTION_WORDS = Rule(
    "section-words", "words before the first section tell whom it is about", f"{_HEAD}They sail.←\n### Problem\nx"
)
SECTION_PLAIN = Rule(
    "section-plain",
    "the line has no “#” and is read as a heading, for it is a section's name",
    f"{_HEAD}\nProblem:←\nx\n\nSolution:\ny",
)
SECTION_TABLE = Rule(
    "section-table",
    "a table tells stories, and this is one of its labels",
    "# Module 1\n| Company | Problem | Solution |\n|---|---|---|\n| Orbex | slow | S3 |←",
)
SECTION_SLIP = Rule(
    "section-slip",
    "a section's name among the sections of a story, one level too high",
    f"{_HEAD}### Problem\nx\n### Solution\nz\n## Results←\ny\n## EC2\n[Delmar](https://c.d)\n### Problem\nx",
)
SECTION_FOLLOWS = Rule(
    "section-follows",
    "the heading says that it tells how the story above it went on",
    f"{_HEAD}### Problem\nx\n### Solution\nz\n## Update 2024←\ny\n## EC2\n[Delmar](https://a.b)\n### Problem\nx",
)
SECTION_DEEP = Rule(
    "section-deep",
    "a section's name below the level of sections, where no section stands above it, or the story has none of its kind",
    "# Module 1\n## S3\n### Orbex\n#### Problem\nx\n#### Solution\nx\n### Delmar\n##### Problem←\nx",
)
PICTURE_LINE = Rule("picture-line", "the notes show it here", f"{_HEAD}### Problem\n![Plan](plan.png)←")
PICTURE_FOLDER = Rule(
    "picture-folder",
    "its folder in assets/ is called like the company",
    f">> assets/orbex/plan.png ←\n>> notes.md\n{_HEAD}### Problem\nx",
)
