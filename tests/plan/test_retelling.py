"""Stories that are shown again."""

NOTES = """# Module 1

## Storage

[Acme](https://example.com/acme)

!!! Show the anvil !!!

### Activity
Sells anvils

### Solution
* Costs went down by **60 percent**

# Module 2

## Backup

Can use the story with Storage

## Archive

The same story as [Storage](#storage), but slower

| a | b |
|---|---|
| c | d |

# Module 3

## Recovery

Can use the story with Lambda

## Lambda

[Globex](https://example.com/globex)

### Solution
* Went from **3 days** to **2 hours**
"""


def find(deck, key):
    return next(slide for slide in deck.slides if slide.key == key)


def read_line(slide):
    line = slide.content.lines[0]
    return "".join(span.text for span in line.hero)


def test_a_story_of_another_module_is_told_again_with_a_word_of_it(plan_notes):
    """The opener names the module and the topic before what the company does; everything else is as it was."""
    _, second, _ = plan_notes(NOTES)
    opener = find(second, "backup/opener")
    assert read_line(opener) == "Already told: Module 1 · Storage"
    assert ["".join(span.text for span in line.hero) for line in opener.content.lines[1:]] == ["Sells anvils"]
    assert [s.key for s in second.slides if s.section == "backup"] == ["backup/opener", "backup/solution"]


def test_one_deck_tells_a_story_once(plan_notes):
    """A second topic with the same story has its opener, linked to the first, and what stands under it."""
    _, second, _ = plan_notes(NOTES)
    opener = find(second, "archive/opener")
    assert read_line(opener) == "Already told: Backup"
    assert [span.jump for span in opener.content.lines[0].hero] == ["backup/opener"]
    assert opener.content.figure is None
    assert [s.key for s in second.slides if s.section == "archive"][1:] == ["archive/own/activity/table:a-b"]
    assert [remark.text for remark in opener.notes.remarks] == ["The same story as Storage, but slower"]
    assert find(second, "backup/opener").notes.reminders == ("Show the anvil",)
    assert opener.notes.reminders == ()


def test_a_story_told_later_was_not_told_before(plan_notes):
    """The class has not heard it yet: the opener leads forward."""
    third = plan_notes(NOTES)[2]
    opener = find(third, "recovery/opener")
    assert read_line(opener) == "Also told: Lambda"
    assert opener.content.lines[0].hero[0].jump == "globex/opener"
    assert [s.key for s in third.slides if s.section == "recovery"] == ["recovery/opener"]
    assert find(third, "globex/solution")


def test_what_has_no_words_yet_was_not_told(plan_notes):
    """A topic may lead to one that is only a link: then both openers say where to read it."""
    (deck,) = plan_notes(
        "# Module 1\n\n## Storage\n\n[Acme](https://example.com/acme)\n\n## Backup\n\nSame story as Storage\n"
    )
    openers = [find(deck, "acme/opener"), find(deck, "backup/opener")]
    assert [read_line(opener) for opener in openers] == ["Read the story", "Read the story"]


def test_a_story_keeps_its_name_where_it_is_told(plan_notes):
    """Only what shows it again takes its topic into the title; two tellings of one company both do."""
    again = "## Sicherung\n\n[Orbex GmbH](#speicher)\n\n"
    told = "# Modul 1\n\n## Speicher\n\n[Orbex](https://a.b)\n\n### Herausforderung\nLangsam.\n\n"
    (deck,) = plan_notes(told + again)
    assert [slide.title for slide in deck.slides if "opener" in slide.key] == ["Orbex", "Orbex (Sicherung)"]
    assert find(deck, "orbex/problem").owner == "Orbex"
    (deck,) = plan_notes(told + "## Archiv\n\n[Orbex](https://c.d)\n\n### Herausforderung\nTeuer.\n\n" + again)
    titles = [slide.title for slide in deck.slides if "opener" in slide.key]
    assert titles == ["Orbex (Speicher)", "Orbex (Archiv)", "Orbex (Sicherung)"]
