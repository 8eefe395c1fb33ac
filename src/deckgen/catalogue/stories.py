"""Findings about the structure of a course: modules, topics, companies, sections, stories told again."""

from deckgen.diagnostics import FindingKind, Severity

_ADD_STORY = "Write its activity, problem and solution under the heading."
_NAME_AS_IN_HEADING = "Use the topic or the company as it stands in its heading."

EMPTY_STORY = FindingKind(
    code="empty-story",
    severity=Severity.WARNING,
    message="“{company}” has no story yet.",
    hint=_ADD_STORY,
    manual="A topic without a word of its own gets an opener, and the speaker notes say that the story is missing.",
)
STUB_STORY = FindingKind(
    code="stub-story",
    severity=Severity.WARNING,
    message="{company} has a link and no story yet.",
    hint=_ADD_STORY,
    manual="A topic with nothing but a link gets an opener with its source; the story itself is missing.",
)
DUPLICATE_STORY = FindingKind(
    code="duplicate-story",
    severity=Severity.WARNING,
    message="“{name}” is told twice; the first time on line {line} of {path}.",
    hint="Delete one of the two, or give it another topic.",
    manual="The same company under the same topic: both are in the decks, and learners would hear it twice.",
)
TRANSLATED_COURSE = FindingKind(
    code="translated-course",
    severity=Severity.WARNING,
    message="Stories are told in {language} from here on, and in {other} from line {line} of {path} on: "
    "one course in two languages (in both: {names}).",
    hint="Say which one is wanted: “--lang fr”, or the files or the folder of one language.",
    manual="The same companies in the same modules in two languages: every story would be told in both.",
)
EMPTY_MODULE = FindingKind(
    code="empty-module",
    severity=Severity.WARNING,
    message="“{name}” has no stories.",
    hint="Write a story under it; until then it makes no deck.",
    manual="A heading names a module and nothing stands under it.",
)
UNKNOWN_SECTION = FindingKind(
    code="unknown-section",
    severity=Severity.WARNING,
    message="“{heading}” is no known section name; it is a section with its own title.",
    hint="Did you mean “{name}”?",
    manual="The heading is one or two letters away from a known name such as Problem or Solution.",
)
ASSUMED_SECTIONS = FindingKind(
    code="assumed-sections",
    severity=Severity.INFO,
    message="Front matter names one story: this heading and those like it, {count} in all, are sections of {company}.",
    hint="To tell several stories, remove title and company from front matter, or write each company one level above.",
    manual="No heading is a known name such as Problem; what front matter names tells what they are.",
)
SEVERAL_SOURCES = FindingKind(
    code="several-sources",
    severity=Severity.WARNING,
    message="{count} links stand above one story: {names}; it has no source.",
    hint="Set the address of the source on a line of its own, or give each company a story.",
    manual="A story has one source, for its code and the list of sources; which of several is meant nobody can tell.",
)
NO_HEADINGS = FindingKind(
    code="no-headings",
    severity=Severity.WARNING,
    message="No line of the file is a heading or the name of a section: all of it is one story, called “{company}”.",
    hint="Write “# Module 1”, “## Topic”, “### Company” above its parts, or “Problem:” where a section begins.",
    manual="Without a heading, a link or a section's name nothing tells modules, topics and companies from other text.",
)
MODULE_FROM_NAME = FindingKind(
    code="module-from-name",
    severity=Severity.INFO,
    message="No heading names a module; the name of the {source} makes it module {number}.",
    hint="Write “# Module {number}” above its first story, or “module: {number}” in front matter.",
    manual="Files and folders such as “04-compute” number the modules where the notes do not.",
)
MODULE_NUMBER_TWICE = FindingKind(
    code="module-number-twice",
    severity=Severity.WARNING,
    message="“{name}” has the number of “{first}” ({path}, line {line}): two decks.",
    hint="Give both one title to make one deck of them, or give each its own number.",
    manual="Two modules of one number and different titles may be one module, or a slip of the number.",
)
MERGED_MODULE = FindingKind(
    code="merged-module",
    severity=Severity.INFO,
    message="“{name}” was begun before; both parts make one module.",
    hint="It begins in {path}, line {line}.",
    manual="The same number and title in two places are one module with the stories of both.",
)
PLAIN_COMPANY = FindingKind(
    code="plain-company",
    severity=Severity.INFO,
    message="“{name}” is read as the company of the story.",
    hint="Write its link, “[{name}](address)”, or a heading above its sections.",
    manual="A short line between a topic and its sections, or before an address under a topic, names the company.",
)
COUNTED_NAMES = FindingKind(
    code="counted-names",
    severity=Severity.INFO,
    message="The headings of {count} stories are counted from here on; their counters are not shown.",
    hint="The agenda and the slide numbers count for you.",
    manual="“1. Orbex”, “2. Delmar” are names with a counter typed before them; a single “1. FC Köln” is a name.",
)
NO_COMPANY = FindingKind(
    code="no-company",
    severity=Severity.INFO,
    message="No company is named between this module and its sections; the story is called like the module.",
    hint="Write the company's link, “[Company](address)”, or a heading above the sections.",
    manual="Sections without a company above them make one story, named after what stands above.",
)
POSSIBLE_COMPANY = FindingKind(
    code="possible-company",
    severity=Severity.INFO,
    message="“{name}” is read as text, and “{heading}” as the company: the heading stands right above the sections.",
    hint="If {name} is the company, write “[{name}](address)”, or a heading between the two.",
    manual="A short line may say what a company does, or be the company under its topic; an address would tell.",
)
REUSED_STORY = FindingKind(
    code="reused-story",
    severity=Severity.INFO,
    message="“{topic}” shows the story of {company} again.",
    hint="Write the story under this heading to tell another one.",
    manual="A topic whose text sends the reader to another story shows that one.",
)
CIRCULAR_REFERENCE = FindingKind(
    code="circular-reference",
    severity=Severity.WARNING,
    message="These topics only lead to each other: {titles}.",
    hint="Tell the story under one of them.",
    manual="Each refers to the next and none tells a story.",
)
UNKNOWN_STORY = FindingKind(
    code="unknown-story",
    severity=Severity.WARNING,
    message="“{link}” leads to no story of the course.",
    hint=_NAME_AS_IN_HEADING,
    manual="A link that begins with # wants the topic or the company of a story of this course.",
)
UNKNOWN_REFERENCE = FindingKind(
    code="unknown-reference",
    severity=Severity.WARNING,
    message="This text names no story of the course: “{reference}”.",
    hint=_NAME_AS_IN_HEADING,
    manual="The topic has only words that refer to another story, and no story of that name is there.",
)
UNKNOWN_LANGUAGE = FindingKind(
    code="unknown-language",
    severity=Severity.WARNING,
    message="The story of {company} seems to be in {language}; its sections and figures may be missed.",
    hint="{known} For labels of one of them write “lang:” in front matter or course.yaml.",
    manual="Figures and names of sections are understood in the languages there is a file for; other text stays text.",
)
TAKEN_KEY = FindingKind(
    code="taken-key",
    severity=Severity.WARNING,
    message="The key “{key}” is {why}.",
    hint="Give another one; until then the words of the heading are the key.",
    manual="A key pins a story or a section, so that its slides are known again after a renaming; it must be its own.",
)
UNUSED_KEY = FindingKind(
    code="unused-key",
    severity=Severity.WARNING,
    message="The key “{key}” is of no use here: a key pins one story or one section.",
    hint="Write {{#key}} behind the heading of the story or section that it belongs to.",
    manual="Modules, and headings that are neither story nor section, have no key of their own to pin.",
)
SIBLING_SECTIONS = FindingKind(
    code="sibling-sections",
    severity=Severity.INFO,
    message="“{section}” stands on the level of “{topic}”; it is read as a section of its story.",
    hint="Write “{marks} {section}”.",
    manual="Sections belong one level below the topic that links to their story.",
)
