"""Lines as other people write them: counted by hand, before a quote, around operators, abbreviated names."""

import pytest

pytestmark = pytest.mark.slow

HEAD = "# Module 1 : M\n\n## Backup\n\n[Orbex](https://e.com)\n\n"


def texts(reading, at=-1):
    """Return the text of each paragraph of a section."""
    return [block.text for block in reading.story.sections[at].blocks]


@pytest.mark.parametrize(
    "lines",
    [
        ("1.1 Prepare the shelf", "1.2 Label it", "1.3 Mount it"),
        ("a) letter one", "b) letter two"),
        ("(1) scan", "(2) move"),
        ("(i) erstens", "(ii) zweitens", "(iii) drittens"),
        ("Step 1: unplug", "Step 2: wait", "Step 3: plug in"),
        ("Étape 1 : débrancher", "Étape 2 : attendre"),
        ("Schritt 1 – ziehen", "Schritt 2 – warten"),
        ("A. first", "B. second"),
        ("**Phase 1:** unplug everything that hums", "**Phase 2:** wait"),
    ],
)
@pytest.mark.parametrize("above", ["", "What was done in the depot of Lyon\n"])
def test_lines_counted_by_hand_stand_alone(read, lines, above):
    """Whatever the counter, and even where the text above ends without a blank line."""
    reading = read(HEAD + "### Solution\n" + above + "\n".join(lines) + "\n")
    assert texts(reading) == [*above.splitlines(), *(line.replace("*", "") for line in lines)]
    assert reading.find("counted-lines").at.line == 8 + above.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "The team moved in May. In the second\nweek of June it had\n1.5 million parcels",
        "a) letter one stands alone\nand goes on",
        "They grew by\n4 depots and then\n5 more of them",
        "Version 2 came\nVersion 3 never did",
    ],
)
def test_other_numbers_at_the_start_of_a_line_count_nothing(read, text):
    """Two neighbors must count on, with a mark behind the number."""
    assert "counted-lines" not in read(HEAD + f"### Solution\n{text}\n").codes


@pytest.mark.parametrize("end", ["> Une citation\n", "| a | b |\n|---|---|\n| c | d |\n", "#### Detail\nx\n", "\n"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Clics : 27 %, puis 3,5 %", "Le délai de signalement est passé de 4 heures à 6 minutes", "Économies : 1,8 M€"),
        ("Clicks: 27%, then 3.5%", "Reports that took four hours now take six minutes", "Savings: 1.8 M€"),
        ("Klicks: 27 %, dann 3,5 %", "Meldungen brauchten vier Stunden, nun sechs Minuten", "Ersparnis: 1,8 Mio. €"),
    ],
)
def test_lines_broken_by_hand_end_where_another_block_begins(read, lines, end):
    """A quote, a table, a heading under them makes no paragraph of them."""
    section = read(HEAD + "### Résultats\n" + "\n".join(lines) + "\n" + end).story.sections[-1]
    assert [block.text for block in section.blocks[:3]] == list(lines)


@pytest.mark.parametrize(
    "line",
    [
        '1. **Sorting**: finds "claim" + "refund" in the mail',
        '2. Combine "hot" + cold tiers',
        'one "a" * "b" two',
        "« sinistre » + « remboursement » dans le courriel",
        "„heiß“ + kalt (beides) + „lau“",
        "f(x) * g(x) in one step",
    ],
)
def test_an_operator_glues_no_bullet(read, line):
    """A bullet follows a sentence, and a sentence ends with its mark."""
    reading = read(HEAD + f"### Solution\n{line}\n")
    assert "glued-bullet" not in reading.codes
    assert len(reading.story.sections[-1].blocks) == 1


@pytest.mark.parametrize("line", ['- He said "yes." * Then no', "- C'est « fini. » + Et après", "- Done! • Next"])
def test_a_bullet_behind_a_quoted_sentence_is_glued(read, line):
    """The closing mark may stand behind that of the sentence."""
    assert len(read(HEAD + f"### Solution\n{line}\n").story.sections[-1].blocks) == 2


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("pb :", "the bucket was public for the whole of the month", "Problem"),
        ("pb :", "le seau était ouvert à tous pendant huit mois", "Problème"),
        ("Lsg:", "der Eimer wurde nach acht Monaten geschlossen", "Lösung"),
        ("### Pb\n", "le seau était ouvert à tous pendant huit mois", "Problème"),
        ("ctx :", "the bucket was public for the whole of the month", "Ctx"),
    ],
)
def test_abbreviations_name_the_kind_and_not_the_title(read, name, text, title):
    """What they stand for is the label of the story's language; other words stay the author's."""
    assert read(HEAD + f"{name} {text}\n").story.sections[-1].title == title


@pytest.mark.parametrize(
    ("text", "reminder"),
    [
        (
            "> [!NOTE]\n> 1. Open a shell\n> 2. Run `snap list`\n>    - wait",
            "1. Open a shell\n2. Run `snap list`\n   - wait",
        ),
        ("> [!TIP] Merke\n> - eins\n> - zwei und\n>   mehr", "Merke\n- eins\n- zwei und mehr"),
        ("> [!NOTE]\n> Tapez :\n> ```sh\n> snap list\n>   wait\n> ```\n> puis", "Tapez :\nsnap list\n  wait\npuis"),
        ("!!! note\n    Show\n    it", "Show it"),
        ('??? success "Réponse"\n    oui', "Réponse oui"),
        ("???+ Hinweis\n    Zeig\n    es", "Zeig es"),
        ("> [!QFOO]\n> Who knows?", "QFOO Who knows?"),
        ("> [!Rätsel] Wer weiß es?", "Rätsel Wer weiß es?"),
    ],
)
def test_lines_of_a_callout_are_kept(read, text, reminder):
    """Items and code have lines of their own, wrapped text has none; a kind nobody knows is a word."""
    (found,) = read(HEAD + f"### Solution\n- x\n\n{text}\n").story.sections[-1].reminders
    assert found.text == reminder
