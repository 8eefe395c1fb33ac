"""What mails say of themselves is for the speaker."""

import pytest

STORY = "\n\n# Module 4\n\n## S3\n\n### Orbex\n\nOrbex sails.\n"
HEAD = ["From: Ann Lee <ann@a.b>", "To: Ben", "Subject: a story"]


def remarks(reading):
    return [remark.text for remark in reading.stories[0].remarks] + [
        remark.text for module in reading.course.modules for remark in module.remarks
    ]


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        ["De : Ann <ann@a.b>", "À : Ben", "Objet : une histoire"],
        ["Von: Ann", "Gesendet: Montag", "Betreff: Geschichte"],
        ["> From: Ann <ann@a.b>", "> Sent: Monday", "> To: Ben"],
        ["**From:** Ann <ann@a.b>", "**Sent:** Monday", "**Cc:** Eve"],
        ["---------- Forwarded message ---------", *HEAD],
    ],
    ids=["English", "French", "German", "quoted", "bold", "sent on"],
)
@pytest.mark.parametrize("before", [True, False])
def test_what_a_mail_begins_with(read, head, before):
    """In any language, on top of the notes or in a story: no slide shows it, and no word is lost."""
    text = "\n".join(head)
    reading = read(f"{text}{STORY}" if before else f"{STORY}\n{text}\n\nThey moved.\n")
    shown = [block.text for section in reading.stories[0].sections for block in section.blocks]
    assert shown == (["Orbex sails."] if before else ["Orbex sails.", "They moved."])
    said = " ".join(remarks(reading))
    assert all(line.strip("*>- ").replace("**", "") in said.replace("**", "") for line in head)
    assert reading.codes.count("mail-lines") == 1


def test_the_signature_of_a_mail(read):
    """What stands below two dashes, up to a blank line; without a mail two dashes are what they are."""
    signed = "\n".join(HEAD) + f"{STORY}\n--\nAnn Lee\nTrainer\n"
    assert [block.text for block in read(signed).stories[0].sections[0].blocks] == ["Orbex sails."]
    assert "Ann Lee" in remarks(read(signed))
    assert "mail-lines" not in read(f"{STORY}\n--\nAnn Lee\nTrainer\n").codes


@pytest.mark.parametrize(
    "text",
    [
        "From: Oracle\nTo: DynamoDB",
        "From: Oracle @ 3 sites\nTo: DynamoDB",
        "From: Oracle",
        "Subject: storage",
        "Date: 2024\nSites: 3",
        "Mail: a@b.c\nDate: 1",
    ],
)
def test_other_labels_are_text(read, text):
    """Where a migration came from and went to, or what a story is about."""
    assert "mail-lines" not in read(f"{STORY}\n{text}\n").codes


@pytest.mark.parametrize(
    ("first", "second"), [("Status: Done", "Tags: storage, media"), ("Statut : fait", "Créé le : 12/03/2026")]
)
def test_what_a_notebook_writes_on_top_of_a_page_is_for_the_speaker(read, first, second):
    """Notion and Evernote export it as lines; those that tell of the story stay where they are."""
    page = f"# S3\n\nCompany: Orbex\n{first}\nURL: https://a.b\n{second}\n\n## Problem\n\nslow\n"
    reading = read(page)
    story = reading.story
    assert (story.topic, story.company, story.source) == ("S3", "Orbex", "https://a.b")
    assert [section.title for section in story.sections] == ["Problem"]
    assert {first, second} <= set(remarks(reading))
    assert reading.find("mail-lines").at.line == 4


def test_one_such_line_alone_is_text(read):
    """ "Status: …" may tell of anything."""
    assert read("# S3\n\n## Problem\n\nStatus: red\nSpeed: slow\n").texts == ["Status: red", "Speed: slow"]


@pytest.mark.parametrize(
    "text",
    [
        "# S3\n\n## Problem\n\nslow\n\nStatus: open\nAuthor: Ann\n",
        "# S3\n\n## Problem\n\nStatus: open\nAuthor: Ann\n",
        "# S3\n\n## Problem\n\nslow\n\n### Ticket\n\nStatus: open\nAuthor: Ann\n",
        "# S3\n\nProblem: slow\nStatus: open\nAuthor: Ann\n",
    ],
    ids=["middle", "below its heading", "in a detail", "below its label"],
)
def test_in_a_section_such_lines_are_text(read, text):
    """A page says what it is on top, above its sections."""
    reading = read(text)
    shown = " ".join(block.text for section in reading.story.sections for block in section.blocks)
    assert "Status: open" in shown
    assert "Author: Ann" in shown
    assert "mail-lines" not in reading.codes


def test_each_page_of_a_notebook_has_its_own(read):
    """Below each title; blank lines part nothing."""
    page = "# {0}\n\nStatus: {0} done\n\nTags: {0}\n\n## Problem\n\nslow\n\n## Solution\n\nfast\n\n"
    reading = read(page.format("Orbex") + page.format("Delmar"))
    assert [[remark.text for remark in story.remarks] for story in reading.stories] == [
        [f"Status: {name} done", f"Tags: {name}"] for name in ("Orbex", "Delmar")
    ]


def test_above_a_module_it_reminds_nobody(read):
    """It stands in the speaker notes of the first slide, below what the author wants to be reminded of."""
    (module,) = read(f"Tags: storage, night\nStatus: open\n\n!!! smile{STORY}").course.modules
    assert [remark.text for remark in module.remarks] == ["Tags: storage, night", "Status: open"]
    assert [reminder.text for reminder in module.reminders] == ["smile"]
