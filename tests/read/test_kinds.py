"""Section names in English and French, however they are written."""

import pytest

from deckgen.read.headings.kinds import SectionNames
from deckgen.story import SectionKind

A, P, S, R = SectionKind.ACTIVITY, SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        (A, """Activity | Activité : | ACTIVITÉ | Activités | About | Company | L'entreprise | Who?"""),
        (
            P,
            """Problem | 1. Problème | The challenge | Challenges | Context | Contexte | Situation | Enjeux | Défis
            | Le défi | Besoin | Les besoins | 2) Situation | Problem statement""",
        ),
        (S, """Solution | Solutions | La solution | Solution mise en place | 🚀 Solution | III. Solution"""),
        (R, """Results | Résultats | Les résultats | Benefits | Bénéfices | Outcome | Impact | Gains"""),
        (SectionKind.FIGURES, """Key figures | Chiffres clés | Chiffres-clés : | KPIs"""),
        (SectionKind.ARCHITECTURE, """Architecture | L'architecture | Schéma d'architecture"""),
        (SectionKind.NOTES, """Notes | Speaker notes | Notes de l'orateur | Notes du formateur"""),
        (SectionKind.QUOTE, """Quote | Citation | Testimonial | Témoignage"""),
    ],
)
def test_known_names(kind, headings):
    """Case, accents, plural, articles, numbers, colons and emoji do not matter."""
    for heading in " ".join(headings.split()).split(" | "):
        assert SectionNames().find(heading) is kind, heading


@pytest.mark.parametrize("heading", ["", "EC2", "Lambda", "Acme", "Module 4", "!!!", "Well Architected Tool", "日本語"])
def test_other_names_are_unknown(heading):
    """What is no section name is none."""
    assert SectionNames().find(heading) is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Business problem of Acme", SectionKind.OTHER),
        ("Our biggest problem", P),
        ("Results and next steps", R),
        ("Architecture de la plateforme", SectionKind.ARCHITECTURE),
        ("What happened next", SectionKind.OTHER),
    ],
)
def test_longer_headings(heading, kind):
    """A longer heading is known by its first or last word."""
    assert SectionNames().judge(heading).kind is kind


def test_the_course_adds_names(read):
    """course.yaml's own names come first, for the outline too."""
    reading = read(**{
        "course.yaml": "sections:\n  problem: [Pain points]\n  results: Situation\n",
        "a.md": "# Acme\n## Pain Points :\nx\n## Situation\ny\n",
    })  # fmt: skip
    assert [section.kind for section in reading.story.sections] == [P, R]


def test_an_unknown_heading_keeps_its_title(read):
    """It is a section of its own."""
    reading = read("## Acme\n### Problem\nx\n### Next steps\ny\n")
    assert [(section.kind, section.title) for section in reading.story.sections][1] == (SectionKind.OTHER, "Next steps")
