"""Stories told in a chat: who spoke, and when, is for the speaker; what was said is the story."""

import pytest

SAID = ("Problem: slow, 9 h", "Solution: Lambda", "Result: 9 h to 5 min", "well done")


def told(story):
    return [(section.kind.value, [block.text for block in section.blocks]) for section in story.sections]


@pytest.mark.parametrize(
    "head",
    [
        "[04/03/2026, 18:02:11] Ann: ",
        "[09:14] Ann Lee: ",
        "09:14 Ann: ",
        "12/03/2026, 09:15 - Ben: ",
        "Ann, 09:12: ",
        "Ann Lee (9:15): ",
        "Ann  9:41 AM\n",
        "9h41\n",
    ],
)
def test_messages_of_a_chat_are_its_story(read, head):
    """Each stands for itself; nothing of the chat itself is shown."""
    reading = read("# Module 1\n\n## S3\n\n[Orbex](https://a.b)\n\n" + "".join(f"{head}{said}\n" for said in SAID))
    kinds = [("problem", ["slow, 9 h"]), ("solution", ["Lambda"]), ("results", ["9 h to 5 min", "well done"])]
    assert told(reading.story) == kinds
    remarks = {remark.text for remark in reading.story.remarks}
    assert remarks == {head.strip()}
    assert (reading.find("mail-lines").at.line, reading.find("mail-lines").at.column) == (7, 1)


def test_a_section_may_begin_on_any_line_of_a_message(read):
    """Not only on its first."""
    head = "# Module 1\n\n## S3\n\n[Orbex](https://a.b)\n\n"
    story = read(f"{head}[10:12] Ann\nso\nProblem: slow\n\n[10:15] Ben\nyes\nSolution: fast\n").story
    assert told(story)[1:] == [("problem", ["slow", "yes"]), ("solution", ["fast"])]


def test_a_chat_may_name_the_company(read):
    """The line of a message may say whose story it is."""
    reading = read("# Module 1\n\n## S3\n\n9:01 Ann: Client : Orbex, broker\n9:02 Ann: Problème : lent\n")
    assert (reading.story.topic, reading.story.company) == ("S3", "Orbex")


@pytest.mark.parametrize("time", ["[09:19] ", "09:19 - "])
def test_a_message_may_be_nobodys(read, time):
    """Where others tell the story, a time before the name of a section is one of a message."""
    heads = ("[09:14] Ann: ", "[09:15] Ben: ", time, "[09:20] Ann: ")
    lines = "\n".join(f"{head}{said}" for head, said in zip(heads, SAID, strict=True))
    story = read(f"# Module 1\n\n## S3\n\n[Orbex](https://a.b)\n\n{lines}\n").story
    kinds = [("problem", ["slow, 9 h"]), ("solution", ["Lambda"]), ("results", ["9 h to 5 min", "well done"])]
    assert told(story) == kinds
    assert [remark.text for remark in story.remarks] == [head.strip() for head in heads]


@pytest.mark.parametrize(
    "lines",
    [
        ["10:02 Jana: Backup lief 9 Stunden.", "10:03 Uwe: Und heute?"],
        ["09:00 Problem: slow", "10:30 Solution: Lambda"],
        ["10:02 Jana: Backup lief.", "09:00 Problem: slow", "10:30 Solution: Lambda"],
        ["Problem: 12:30 was too late", "Solution: at 9:15 it is there"],
    ],
)
def test_other_times_stay(read, lines):
    """A talk that tells no section, an agenda, times in sentences."""
    text = " ".join(
        block.text for section in read("## S3\n\n" + "\n".join(lines)).story.sections for block in section.blocks
    )
    assert all(
        word in text for line in lines for word in line.replace("Problem: ", "").replace("Solution: ", "").split()
    )
