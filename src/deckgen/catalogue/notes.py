"""Findings about the text of notes: marks, lists, links and headings that were read as they were meant."""

from deckgen.diagnostics import FindingKind, Severity

DRAFT_MARK = FindingKind(
    code="draft-mark",
    severity=Severity.WARNING,
    message="“{mark}” says that something is missing here; the audience would see it.",
    hint="Write what is missing, or put the mark into a comment: <!-- {mark} -->.",
    manual="TODO, TBD, ??? and the like are left in drafts; in class they are a mistake. In comments they are fine.",
)
DRAFT_LINE = FindingKind(
    code="draft-line",
    severity=Severity.WARNING,
    message="A line that begins with “{mark}:” is for the author; it goes into the speaker notes.",
    hint="Write what is missing, or put the line into a comment: <!-- {mark} -->.",
    manual="TODO, FIXME and the like with a colon begin a line that no class should see, wherever it stands.",
)
UNCLOSED_CODE = FindingKind(
    code="unclosed-code",
    severity=Severity.WARNING,
    message="The code block is never closed.",
    hint="Write {fence} on a line of its own after the code.",
    manual="Everything up to the end of the file is code until the block is closed.",
)
ODD_BULLET = FindingKind(
    code="odd-bullet",
    severity=Severity.INFO,
    message="“{sign}” is read as a bullet.",
    hint="Write “* ”, with a space.",
    manual="The sign is no bullet in Markdown, but it stands where one would.",
)
GLUED_BULLET = FindingKind(
    code="glued-bullet",
    severity=Severity.INFO,
    message="A bullet follows a sentence on the same line; it begins a new item.",
    hint="Put it on a line of its own.",
    manual="A line end was lost, often by copying; the item is kept apart from the sentence before it.",
)
NO_BREAK_INDENT = FindingKind(
    code="no-break-indent",
    severity=Severity.INFO,
    message="The line is indented with no-break spaces; they are read as spaces.",
    hint="Use plain spaces.",
    manual="To Markdown a no-break space is a letter, so the line would be no list item.",
)
ONE_SPACE_BULLET = FindingKind(
    code="one-space-bullet",
    severity=Severity.INFO,
    message="The bullet begins with one space; it is read like its neighbors.",
    hint="Begin it at the start of the line.",
    manual="One space looks like a slip of the hand and is no level of its own.",
)
LIST_WITHOUT_BLANK_LINE = FindingKind(
    code="list-without-blank-line",
    severity=Severity.INFO,
    message="The list follows a paragraph without a blank line; it is read as a list.",
    hint="Leave a blank line before it.",
    manual="Other programs may read the items as part of the paragraph.",
)
KEPT_LINES = FindingKind(
    code="kept-lines",
    severity=Severity.INFO,
    message="This line and the {more} after it are broken by hand; each is read by itself.",
    hint="Begin each with “* ”, or leave a blank line between them.",
    manual="Short lines that end where no line is full are lines on purpose; Markdown would join them.",
)
COUNTED_LINES = FindingKind(
    code="counted-lines",
    severity=Severity.INFO,
    message="This line and those after it count on by hand; each is read as a paragraph of its own.",
    hint="Leave a blank line between them, or write “1. ” before each for a list.",
    manual="Markdown knows only counters such as “1. ”; lines with others it would join to one paragraph.",
)
RULE_WITHOUT_BLANK_LINE = FindingKind(
    code="rule-without-blank-line",
    severity=Severity.INFO,
    message="The dashes stand right under a paragraph; they are read as a rule, not as a heading.",
    hint="Leave a blank line before them.",
    manual="To Markdown dashes under a line make a heading of it, which a whole paragraph is not.",
)
TIGHT_HEADING = FindingKind(
    code="tight-heading",
    severity=Severity.INFO,
    message="The heading has no space after its “#”; it is read as a heading.",
    hint="Put a space after the “#”.",
    manual="Other programs may show the line as text.",
)
PLAIN_HEADING = FindingKind(
    code="plain-heading",
    severity=Severity.INFO,
    message="“{name}” is read as a heading.",
    hint="Write “{heading}”.",
    manual="A known name of a section on a line of its own, or before a colon, begins that section.",
)
NAMELESS_STORY = FindingKind(
    code="nameless-story",
    severity=Severity.WARNING,
    message="“{name}” begins the sections of a story anew, and no line names another company: all is one story.",
    hint="Write the company above the story it belongs to, as a heading: “## Acme”.",
    manual="In notes without headings a story is known by a line of its own that is a name, right above its text.",
)
PLAIN_NAME = FindingKind(
    code="plain-name",
    severity=Severity.INFO,
    message="“{name}” is read as text: headings here are marked with “#”.",
    hint="Write “{heading}” to begin a section.",
    manual="Where a story has real headings, a section's name on a plain line is part of the text.",
)
RAGGED_TABLE = FindingKind(
    code="ragged-table",
    severity=Severity.INFO,
    message="The head of the table has {head} cells, its widest row {widest}; empty cells are added.",
    hint="Give every row the same number of cells.",
    manual="Markdown would drop the cells that the head does not have.",
)
PLAIN_TABLE = FindingKind(
    code="plain-table",
    severity=Severity.INFO,
    message="{rows} rows of bars or tabs are read as a table.",
    hint="Write a line of dashes under the first row: |---|---|.",
    manual="Markdown takes rows without dashes for text; rows pasted from a spreadsheet have tabs between their cells.",
)
LINK_WITHOUT_BLANK_LINE = FindingKind(
    code="link-without-blank-line",
    severity=Severity.INFO,
    message="{what} follows the link without a blank line; it is read as a paragraph of its own.",
    hint="Leave a blank line after the link.",
    manual="A line that is only a link names a company; it is kept apart from what stands under it.",
)
PICTURE_WITHOUT_BLANK_LINE = FindingKind(
    code="picture-without-blank-line",
    severity=Severity.INFO,
    message="The picture stands right beside text; it is read as a paragraph of its own.",
    hint="Leave a blank line around it.",
    manual="A line that is only a picture gets a slide; to Markdown it would belong to the text or bullet above it.",
)
INDENTED_LINK = FindingKind(
    code="indented-link",
    severity=Severity.INFO,
    message="The link under the heading is indented; it is read as a paragraph, not as code.",
    hint="Begin it at the start of the line.",
    manual="To Markdown a line indented by four spaces is code.",
)
CONTENTS_LIST = FindingKind(
    code="contents-list",
    severity=Severity.INFO,
    message="This list of {count} links to headings of the file is a table of contents; it is left out{above}.",
    hint="Every deck gets an agenda of its own.",
    manual="Other programs need such a list to find one's way; as text it would tell of stories that are told below.",
)
ODD_LINK = FindingKind(
    code="odd-link",
    severity=Severity.INFO,
    message="“{target}” is no web address; the text stays, without a link.",
    hint="Use https://, mailto: or #story.",
    manual="Only web pages, mail addresses and stories of the course can be linked; anything else could run programs.",
)
BARE_ADDRESS = FindingKind(
    code="bare-address",
    severity=Severity.INFO,
    message="“{target}” is read as the web address {address}.",
    hint="Write https:// before it.",
    manual="Without https:// other programs look for a file of that name beside the notes.",
)
LOOSE_BOLD = FindingKind(
    code="loose-bold",
    severity=Severity.INFO,
    message="The bold marks do not touch their words as Markdown wants; the words are read as bold.",
    hint="Write “**bold**” without spaces inside the marks.",
    manual="Other programs may show the stars.",
)
UNCLOSED_BOLD = FindingKind(
    code="unclosed-bold",
    severity=Severity.INFO,
    message="The bold mark “**” is never closed; the words stay, without bold.",
    hint="Add “**” after the bold words.",
    manual="Where bold ends nobody can tell, so nothing is bold.",
)
BOLD_ACROSS_LINES = FindingKind(
    code="bold-across-lines",
    severity=Severity.INFO,
    message="The bold text crosses a line break; it is read as one.",
    hint="Keep bold text on one line.",
    manual="Bold that spans a hard line break is two phrases to most programs.",
)
DROPPED_MARKUP = FindingKind(
    code="dropped-markup",
    severity=Severity.WARNING,
    message="“{markup}” is markup of another program; it is left out.",
    hint="Write Markdown instead; the text inside it stays.",
    manual="Divs, short codes, scripts, styles arrange web pages. Admonitions, `::: notes`, `::: Problem` are read.",
)
RAW_HTML = FindingKind(
    code="raw-html",
    severity=Severity.INFO,
    message="“{tag}” is HTML; it is shown as text.",
    hint="Write Markdown instead.",
    manual="Nothing of a web page is carried out; the words are kept so that none is lost.",
)
FORMAT_HTML = FindingKind(
    code="format-html",
    severity=Severity.WARNING,
    message="“{tag}” is HTML; it is left out.",
    hint="Write Markdown instead; the text inside it stays.",
    manual="The tag would format text on a web page; on a slide its words would be read as text. Use ** or * instead.",
)
FOOTNOTE = FindingKind(
    code="footnote",
    severity=Severity.INFO,
    message="The footnote is read as words in parentheses.",
    manual="A slide has no foot for notes; the words stand where they are referred to.",
)
COMMENT = FindingKind(
    code="comment",
    severity=Severity.INFO,
    message="The comment goes into the speaker notes.",
    manual="What only the author should see is read by the speaker alone.",
)
WEB_PAGE = FindingKind(
    code="web-page",
    severity=Severity.WARNING,
    message="The notes are a web page: its headings, lists and paragraphs are read, other tags are left out.",
    hint="Save the page as Markdown.",
    manual="HTML says more of how a page looks than of what it tells; look at the slides, tables above all.",
)
MAIL_LINES = FindingKind(
    code="mail-lines",
    severity=Severity.INFO,
    message="What a mail, a chat or a page says of itself ({count} lines from here) goes into the speaker notes.",
    hint="Leave it out, or keep it: no slide shows it.",
    manual="Who wrote to whom, when and about what, a signature, and when a page was made are no part of a story.",
)
UNMARKED_REMINDER = FindingKind(
    code="unmarked-reminder",
    severity=Severity.WARNING,
    message="“{mark}” reads as if it were said to the speaker; the audience may see the line.",
    hint="Write !!! before the line if it is for the speaker alone.",
    manual="Only the author knows whom “Reminder: …” is for; deckgen takes no words off a slide on a guess.",
)
OPEN_REMINDER = FindingKind(
    code="open-reminder",
    severity=Severity.WARNING,
    message="“{mark}” and the words behind it are read as text; the audience sees them.",
    hint="For the speaker alone? Write {mark} behind them, too. An exclamation? Write it without the space.",
    manual="A mark that ends a sentence before another one is an exclamation; a reminder stands between two.",
)
LATE_REMINDER = FindingKind(
    code="late-reminder",
    severity=Severity.WARNING,
    message="No second “{mark}” closes the reminder; it runs to the end of the line, into the speaker notes.",
    hint="Write {mark} behind it.",
    manual="Words behind a mark in a line are taken off the slide: shown by mistake, they could not be taken back.",
)
