"""Reminders and comments: for the speaker, not for the slides."""

import pytest

from deckgen.blocks import Quote


@pytest.mark.parametrize(
    ("text", "reminder", "rest"),
    [
        ("!!! Show it !!!", "Show it", []),
        ("!!!Show it!!!", "Show it", []),
        ("!!! Show it", "Show it", []),
        ("!!!! Show it !!!!", "Show it", []),
        ("* !!! Show it !!!", "Show it", []),
        ("* item !!! Show it !!! end", "Show it", ["• item end"]),
        ("before !!! Show it !!! after", "Show it", ["before after"]),
        ("before !!!Show it", "Show it", ["before"]),
        ("!!! Show\nit !!! after", "Show it", ["after"]),
        ("before\n!!! Show it !!!\nafter", "Show it", ["before", "after"]),
        ('!!! note "Show it"', "Show it", []),
        ("!!! note\n    Show it", "Show it", []),
        ('!!! warning "Show"\n    it\n\nafter', "Show it", ["after"]),
        ("> [!NOTE]\n> Show it", "Show it", []),
        ("> [!TIP] Show\n> it\n\nafter", "Show it", ["after"]),
        ("> [!WARNING]\n> Show it", "Show it", []),
        ("> [!IMPORTANT]\n> Show\n> it", "Show it", []),
        ("!!! **Show** it !!!", "Show it", []),
        ("* item\n  !!! note\n      Show it\n* end", "Show it", ["• item", "• end"]),
        ('* item\n    * inner\n      !!! note "Show"\n\n          it\n', "Show it", ["• item", "  • inner"]),
        ("1. item\n\t??? note\n\t\tShow it\n", "Show it", ["1. item"]),
        ("* item\n!!! note\n    Show it", "Show it", ["• item"]),
        ("\\!\\!\\! Show it \\!\\!\\!", "Show it", []),
        ("before \\!\\!\\! Show it \\!\\!\\!", "Show it", ["before"]),
        ("- [ ] !!! Show it", "Show it", []),
        ("- [x] !!! Show it !!!", "Show it", []),
        ("!!Show it!!", "Show it", []),
        ("‼️ Show it", "Show it", []),
        ("* ❗Show it ❗\n* end", "Show it", ["• end"]),
        ("❗❗ Show it\nafter", "Show it", ["after"]),
        ("*!! Show it !!*\n\nafter", "Show it", ["after"]),
        ("a day (!! Show it !!) later", "Show it", ["a day later"]),
        ("a day !!Show it!! later", "Show it", ["a day later"]),
        ("* nine hours !!! show it", "show it", ["• nine hours"]),
        ("nine hours. !!! Show it\nafter", "Show it", ["nine hours. after"]),
        ("nine hours !!! show\nit !!!\n\nafter", "show it", ["nine hours", "after"]),
        ("* !!! Ask:\n    * this\n        * that\n* end", "Ask:\n* this\n    * that", ["• end"]),
        ("* !!! Ask: !!!\n\n  - this\n\nend", "Ask:\n- this", ["end"]),
        ("!!! Ask:\n  - this\n  - that\n\nend", "Ask:\n- this\n- that", ["end"]),
        ("!!! Ask: !!!\n  - this\nend", "Ask:\n- this", ["end"]),
        ("!!! Ask:\n- this", "Ask:", ["• this"]),
    ],
)
def test_every_way_to_write_a_reminder(read, text, reminder, rest):
    """The reminder is taken out of the text, whose other words stay where they are."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [one.text for one in reading.section.reminders] == [reminder]
    assert reading.texts == rest


@pytest.mark.parametrize(
    "text",
    [
        "Down in a day ❗ Again",
        "Wow\\!\\!\\! Great",
        "Wow!!! Great",
        "C'est super !!! Vraiment",
        "`!!! a !!!` is code",
        "**Wow**!!!",
        "A (!!!) and (!!!) b",
        "What a day !! It broke !! Again",
        "Down (!!) and up (!!) again",
    ],
)
def test_an_exclamation_is_no_reminder(read, text):
    """Marks that end a sentence, and code, stay in the text."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert reading.section.reminders == ()
    assert reading.section.blocks


@pytest.mark.parametrize(
    ("text", "is_architecture"),
    [
        ("Show the architecture", True),
        ("Montrer l'ARCHITECTURE", True),
        ("Show the diagram", True),
        ("montrer le schéma", True),
        ("Dessiner les schemas", True),
        ("Ask the class", False),
    ],
)
def test_reminders_of_the_architecture(read, text, is_architecture):
    """English and French words for an architecture mark the reminder."""
    (reminder,) = read(f"## Acme\n### Problem\n!!! {text} !!!\n").section.reminders
    assert reminder.architecture is is_architecture


def test_reminders_stand_where_they_were_written(read):
    """Before the first section they are the story's, before the first topic the module's, else the section's."""
    text = "# Module 1\n!!! m !!!\n## EC2\n[Acme](https://a.b)\n!!! story !!!\n### Problem\nx\n!!! sec !!!\n"
    reading = read(text)
    assert [one.text for one in reading.course.modules[0].reminders] == ["m"]
    assert [one.text for one in reading.story.reminders] == ["story"]
    assert [(one.text, one.line, one.column) for one in reading.section.reminders] == [("sec", 8, 5)]


def test_text_after_a_reminder_keeps_its_place(read):
    """Columns behind a reminder are the author's."""
    reading = read("## Acme\n### Problem\n* item !!! Show it !!! end\n")
    assert [(span.text.strip(), span.column) for span in reading.section.blocks[0].spans] == [("item", 3), ("end", 24)]


@pytest.mark.parametrize(
    ("text", "comment", "rest"),
    [
        ("<!-- a comment -->\nwords", "a comment", ["words"]),
        ("before <!-- a comment --> after", "a comment", ["before after"]),
        ("before\n\n<!-- a\ncomment -->\n\n* after", "a comment", ["before", "• after"]),
        ("<!-- a comment --> **after**", "a comment", ["after"]),
        ("<!-- !!! a comment !!! -->", "a comment", []),
        ("<!-- a comment!!! -->", "a comment!!!", []),
        ("%% a comment %%\nwords", "a comment", ["words"]),
        ("before %% a comment %% after", "a comment", ["before after"]),
        ("before\n\n%%\na\ncomment\n%%\n\n* after", "a comment", ["before", "• after"]),
    ],
)
def test_comments_go_to_the_speaker(read, text, comment, rest):
    """A comment becomes a remark; what stands around it is read as Markdown."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [remark.text for remark in reading.story.remarks] == [comment]
    assert reading.texts == rest
    at = reading.find("comment").at
    assert at.excerpt[at.column - 1 :].startswith("%%" if "%%" in text else "<!--")


def test_a_notes_section_is_for_the_speaker(read):
    """Its words are remarks, not a section."""
    reading = read("## Acme\n### Problem\nx\n### Speaker notes\nSay this.\n* and that\n")
    assert [section.title for section in reading.story.sections] == ["Problem"]
    assert [remark.text for remark in reading.story.remarks] == ["Speaker notes", "Say this.", "and that"]


HEADINGS = "# Module 1: A\n## T1\n[Acme](https://a.b)\n### Activity\n"


@pytest.mark.parametrize("second", ["!!! Ask about cost !!!", "!!! Ask about cost", "!!Ask about cost!!"])
def test_the_next_reminder_does_not_close_the_one_before(read, second):
    """An unclosed reminder ends where another one begins on the next line; neither shows."""
    reading = read(f"{HEADINGS}!!! Show the secret diagram\n{second}\n")
    (section,) = [section for section in reading.story.sections if section.reminders]
    assert [one.text for one in section.reminders] == ["Show the secret diagram", "Ask about cost"]
    assert not section.blocks


@pytest.mark.parametrize(
    ("text", "reminder", "rest"),
    [
        ("Fine (!!! quiet !!!) x", "quiet", ["Fine x"]),
        ("**!!! secret !!!** t", "secret", ["t"]),
        ("a “!!! secret !!!” t", "secret", ["a t"]),
        ("a [!!! secret !!! b] t", "secret", ["a [ b] t"]),
        ("- a\n  > [!TIP]\n  > tip", "tip", ["• a"]),
        ("- > [!TIP]\n  > tip\n- b", "tip", ["• b"]),
        ("- a\n    > [!TIP]\n    > tip", "tip", ["• a"]),
    ],
)
def test_reminders_anywhere(read, text, reminder, rest):
    """Brackets, quotes and emphasis around a reminder, and lists around an alert, do not bring it on the slide."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [one.text for one in reading.section.reminders] == [reminder]
    assert [" ".join(shown.split()) for shown in reading.texts] == rest


def test_an_exclamation_that_may_be_a_reminder_is_said(read):
    """A mark that ends a sentence, with another one behind it, stays text, and the author hears of it."""
    reading = read("## Acme\n### Problem\nOK !!! Tail\n")
    assert reading.texts == ["OK !!! Tail"]
    assert (reading.find("open-reminder").at.line, reading.find("open-reminder").at.column) == (3, 4)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("OK !!! tail", 4),
        ("* took 9 h. !!! Never name it", 13),
        ("#### Costs !! never name them", 12),
        ("!!!a!!! b !!! c", 11),
    ],
)
def test_a_reminder_nobody_closes_is_said(read, text, column):
    """It ends with its line, off the slide, and the author hears where it began."""
    reading = read(f"## Acme\n### Problem\nx\n\n{text}\n")
    assert (reading.find("late-reminder").at.line, reading.find("late-reminder").at.column) == (5, column)
    assert not any("!" in shown or "never" in shown.casefold() for shown in reading.texts)


def test_a_reminder_over_two_paragraphs_is_said_at_its_end(read):
    """It ends with its own paragraph; the mark that was to close it stands on the slide."""
    reading = read("## Acme\n### Problem\n!!! ask who knows it\n\nand who\npaid for it !!!\n\nThat was all !!!\n")
    assert [one.text for one in reading.section.reminders] == ["ask who knows it"]
    found = [(one.at.line, one.at.column) for one in reading.findings if one.code == "open-reminder"]
    assert found == [(6, 13)]


def test_a_reminder_that_nobody_closes_leaves_the_next_one_alone(read):
    """It ends with its line where a later line holds both marks of another one."""
    text = "!!!ask who knows RDS\nBackup took 9 hours\nand restore was slow !!! be careful !!! every time"
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [one.text for one in reading.section.reminders] == ["ask who knows RDS", "be careful"]
    assert [" ".join(shown.split()) for shown in reading.texts] == [
        "Backup took 9 hours and restore was slow every time"
    ]


@pytest.mark.parametrize(
    ("cell", "reminder", "left"),
    [
        ("❗ reminder: keep it", "reminder: keep it", ""),
        ("!! hide this row", "hide this row", ""),
        ("restore (!! confidential !!)", "confidential", "restore"),
        ("restore !!! confidential", "confidential", "restore"),
        ("!!! confidential", "confidential", ""),
        ("restore !!! confidential !!! now", "confidential", "restore now"),
    ],
)
def test_a_reminder_in_a_table_ends_with_its_cell(read, cell, reminder, left):
    """Every way to write one works in a cell; the other cells stay."""
    reading = read(f"## Acme\n### Problem\n| item | value |\n|---|---|\n| {cell} | 9 h |\n| b | 5 h |\n")
    assert [one.text for one in reading.section.reminders] == [reminder]
    (table,) = reading.section.blocks
    first = [" ".join("".join(span.text for span in text).split()) for text in table.rows[0]]
    assert first == [left, "9 h"]


def test_a_reminder_behind_the_link_of_a_story_leaves_its_company(read):
    """The company is the link alone, and the story the reminder's."""
    story = read("# Module 6\n## RDS\n[Acme](https://a.b) !!! do not name the vendor\n### Problem\nx\n").story
    assert story.company == "Acme"
    assert [one.text for one in story.reminders] == ["do not name the vendor"]


def test_a_reminder_in_a_heading_is_none_of_its_words(read):
    """The section is what its other words name."""
    reading = read("## Acme\n### Problem !! ask who had this\n* x\n")
    assert reading.section.title == "Problem"
    assert [one.text for one in reading.section.reminders] == ["ask who had this"]


@pytest.mark.parametrize(
    "text", ["!! rappel: dire bonjour", "- !! rappel: dire bonjour !!", "  !! rappel:  dire bonjour"]
)
def test_two_signs_are_a_reminder_too(read, text):
    """One sign too few at the start of a line; inside of one it is an exclamation."""
    reading = read(f"## Acme\n### Problem\n- What a day !! It broke.\n\n{text}\n")
    assert [reminder.text for reminder in (*reading.story.reminders, *reading.section.reminders)] == [
        "rappel: dire bonjour"
    ]
    assert reading.texts == ["• What a day !! It broke."]


@pytest.mark.parametrize(
    ("line", "mark", "column"),
    [
        ("Reminder: ask about the bill", "Reminder", 1),
        ("* Rappel : dire bonjour", "Rappel", 3),
        ("- **Note to self**: skip if late", "Note to self", 5),
        ("> Nicht vergessen: Namen nennen", "Nicht vergessen", 3),
        ("⚠️ do not name the bank", "⚠", 1),
        ("NB: ask about the bill", "NB", 1),
        ("* N.B. the bill comes later", "N.B.", 3),
        ("Nota bene : montrer la facture", "Nota bene", 1),
        ("Note au formateur : demander qui connaît RDS", "Note au formateur", 1),
        ("À ne pas dire : ils ont licencié 20 personnes", "À ne pas dire", 1),
        ("Nicht zeigen: die Rechnung", "Nicht zeigen", 1),
        ("Trainer: show the console", "Trainer", 1),
        ("* 📌 Rappel : demander", "Rappel", 5),
        ("🔔 Rappeler la pause", "🔔", 1),
        ("* Rappel - montrer le blog", "Rappel", 3),
        ("* todo: ask Ben", "todo", 3),
        ("- @Anna: can you check this?", "@Anna", 3),
        ("* 81 % is not public, don't quote it!!!", "don't quote", 23),
        ("Attention : le chiffre n'est pas public, ne pas le mettre sur le slide !", "mettre sur le slide", 52),
        ("- bitte nicht zitieren", "nicht zitieren", 9),
        ("Q: show the dashboard?", "Q", 1),
        ("-> show the blog", "show", 4),
        ("- ==> montrer le schéma", "montrer", 7),
        ("* slow (ask: who knows?)", "ask", 9),
        ("- lent (à montrer)", "à montrer", 9),
        ("(zeigen!)", "zeigen", 2),
    ],
)
def test_a_line_that_speaks_to_the_speaker_is_a_warning(read, line, mark, column):
    """It stays on the slide, for it may be for the class, and the author hears of it."""
    reading = read(f"## Acme\n### Problem\n{line}\n")
    finding = reading.find("unmarked-reminder")
    assert (finding.at.line, finding.at.column) == (3, column)
    assert mark in finding.message
    assert not reading.section.reminders


@pytest.mark.parametrize(
    "line",
    [
        "Reminders were sent by hand",
        "They send a reminder: twice",
        "`⚠` is code",
        "Costs fell: 3 %",
        "U.S. law",
        "@acme moved",
        "Rappel des faits - rien",
        "It is on the slides that they sell",
        "Q: show it?\nQ: when?",
        "Q: why?\nA: it was slow",
        "[show more](https://a.b)",
        "9 h -> 3 h",
        "slow (shown in 2024), they ask -> us",
    ],
)
def test_other_lines_speak_to_nobody(read, line):
    """The word alone, or a colon further on, is text like any other."""
    assert "unmarked-reminder" not in read(f"## Acme\n### Problem\n{line}\n").codes


def test_the_heading_of_notes_speaks_to_nobody(read):
    """No slide shows it, colon or not; a heading of a slide does."""
    reading = read("## Acme\n### Problem\nx\n### Speaker notes:\nsay so\n### Trainer: show it\ny\n")
    assert [one.at.line for one in reading.findings if one.code == "unmarked-reminder"] == [6]


@pytest.mark.parametrize("text", ["100%% sure %% of it", "a %% b", "%% nobody closes", "`%% code %%`"])
def test_signs_of_percent_are_text(read, text):
    """Only two of them apart from words, and closed, hold a comment."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [text.strip("`")] == reading.texts


def test_the_lines_of_a_quoting_callout_are_a_quotation(read):
    """Somebody's words are for the class; what stands beside the kind is for the speaker."""
    reading = read('## Acme\n### Solution\n> [!quote] CTO\n> "We sleep at night now." — Jane Roe, CTO\n')
    (quote,) = reading.section.blocks
    assert isinstance(quote, Quote)
    assert [one.text for one in reading.section.reminders] == ["CTO"]


@pytest.mark.parametrize(
    "aside",
    [
        "<aside>\n💡 Ask who has seen it\n\n</aside>",
        "<aside>💡 Ask who has seen it</aside>",
        "<aside>\n💡 Ask who\nhas seen it</aside>",
    ],
)
def test_the_callouts_of_notion_are_reminders(read, aside):
    """On one line or on several; the tags are none of their words."""
    reading = read(f"## Acme\n### Problem\n{aside}\n\n- slow\n")
    assert [one.text for one in reading.section.reminders] == ["💡 Ask who has seen it"]
    assert reading.texts == ["• slow"]


def test_a_callout_nobody_closes_is_text(read):
    """No word goes where the author did not see it go."""
    assert "Ask" in read("## Acme\n### Problem\n<aside>Ask\n\n- slow\n").texts[0]
