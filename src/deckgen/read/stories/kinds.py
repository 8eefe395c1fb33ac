"""What a section is about, from its heading in English or French, however it is written.

Comes in: the text of a heading. Goes out: a `SectionKind`, or None when the heading is not a known name.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from deckgen.keys import make_slug
from deckgen.story import SectionKind

_NAMES: dict[SectionKind, str] = {
    SectionKind.ACTIVITY: """
        activity activities activite about about-us about-company about-customer about-client a-propos company
        entreprise societe who who-they-are who-are-they who-is-it qui qui-est-ce qui-sont-ils business metier
        business-activity profile profil company-profile profil-entreprise presentation customer client
        introduction overview apercu organisation organization background-company company-overview
        customer-profile secteur secteur-activite industry sector domaine-activite act""",
    SectionKind.PROBLEM: """
        problem probleme problematique problem-statement business-problem situation challenge context contexte
        enjeu defi besoin need issue pain-point difficulte initial-situation situation-initiale
        situation-de-depart point-de-depart before avant background business-challenge business-need objective
        objectif goal but motivation opportunity constat cas-usage use-case why pourquoi question the-need
        requirement exigence contrainte constraint pb pbs pbm prob ctx""",
    SectionKind.SOLUTION: """
        solution solution-mise-en-place solution-retenue solution-proposee solution-overview approach approche
        implementation mise-en-oeuvre mise-en-place realisation response reponse what-they-did what-we-did how
        how-it-works how-they-did-it comment comment-ca-marche action deployment deploiement migration after
        apres technical-solution solution-technique realization methodology methode demarche how-aws-helped
        why-aws why-amazon-web-services pourquoi-aws sol resolution""",
    SectionKind.RESULTS: """
        result resultat benefit benefice outcome impact gain results-and-benefits resultats-et-benefices
        benefits-and-results business-impact business-outcome business-results roi return-on-investment
        retour-sur-investissement achievement bilan avantage value valeur business-value resultats-obtenus
        conclusion success succes retombees apport takeaway res""",
    SectionKind.FIGURES: """
        key-figure chiffre-cle key-number key-metric key-fact figure chiffre metric metrique indicateur
        indicateur-cle kpi by-the-numbers in-numbers en-chiffres key-result-figures facts-and-figures
        les-chiffres numbers stats statistics statistique""",
    SectionKind.ARCHITECTURE: """
        architecture diagram diagramme schema schema-architecture architecture-diagram solution-architecture
        architecture-de-solution architecture-technique technical-architecture target-architecture
        architecture-cible architecture-overview""",
    SectionKind.NOTES: """
        note speaker-note notes-orateur notes-du-formateur notes-formateur notes-presentateur trainer-note
        presenter-note teacher-note notes-de-orateur commentaire remarque remark comment-for-speaker
        notes-for-speaker note-orateur""",
    SectionKind.QUOTE: """
        quote citation testimonial temoignage quotation verbatim customer-quote customer-testimonial
        temoignage-client citation-client ils-en-parlent what-they-say in-their-words""",
}
_LABELS = frozenset(
    """
    who qui how comment why pourquoi before avant after apres but goal question action value valeur success succes
    business metier company entreprise societe customer client industry sector secteur organization organisation
    schema diagram diagramme note remark remarque response reponse figure metric stat number
    """.split()  # noqa: SIM905 - easier to read
)
"""Names that on a plain line are more likely the label of a fact, or a word, than a heading."""
_SPOKEN = frozenset({"notes", "remarks", "remarques"})
"""In the plural these are for the speaker; as text they would stand on a slide."""
_ARTICLE = re.compile(r"^(?:(?:the|a|an|le|la|les|l|un|une|our|their|its|notre|nos|leur|leurs|son|sa|ses|du|de|d)-)+")
_INNER = re.compile(r"-(?:the|le|la|les|l|du|des|d|un|une)(?=-)")
_NUMBER = re.compile(r"^(?:\d+(?:-\d+)*|[ivx]{1,4}|[a-h])-")


def find_kind(heading: str, extra: Mapping[str, SectionKind] | None = None) -> SectionKind | None:
    """Return the kind of a heading that is a known section name, `extra` names first."""
    slug = make_slug(heading)
    if extra:
        for name, kind in extra.items():
            if make_slug(name) == slug:
                return kind
    return _find_slug(slug)


def guess_kind(heading: str, extra: Mapping[str, SectionKind] | None = None) -> SectionKind:
    """Return the kind of a section heading; a longer heading is known by its first or last word, else OTHER."""
    kind = find_kind(heading, extra)
    if kind is not None:
        return kind
    words = make_slug(heading).split("-")
    if not 1 < len(words) <= 6:
        return SectionKind.OTHER
    for word in ("architecture", "schema", "diagram"):
        if word in (words[0], words[-1]):
            return SectionKind.ARCHITECTURE
    return next((_HEADS[_stem(word)] for word in (words[0], words[-1]) if _stem(word) in _HEADS), SectionKind.OTHER)


def can_stand_alone(name: str, extra: Mapping[str, SectionKind] | None = None) -> bool:
    """Tell whether a plain line that holds only this text can be a heading."""
    slug = make_slug(name)
    return find_kind(name, extra) is not None and (slug in _SPOKEN or _fold(slug) not in _LABELS)


def opens_section(name: str, extra: Mapping[str, SectionKind] | None = None) -> bool:
    """Tell whether this text and a colon begin a section on a plain line: few words are sure enough."""
    slug = make_slug(name)
    return _fold(slug) in _OPENERS or any(make_slug(own) == slug for own in extra or ())


@lru_cache(maxsize=512)
def suggest_name(heading: str) -> str:
    """Return the common section name that a heading is one letter away from (two in a long one), else ""."""
    slug = _fold(make_slug(heading))
    if slug in _NO_SLIPS or len(slug) < _SHORTEST_SLIP:
        return ""
    close: list[tuple[int, bool, str]] = []
    for name, shown in _COMMON.items():
        most = 2 if len(name) >= _LONG_NAME and name[0] == slug[0] else 1
        if abs(len(name) - len(slug)) <= most and (slips := _count_slips(slug, name)) <= most:
            close.append((slips, shown.isascii() != heading.isascii(), shown))
    return min(close)[-1] if close else ""


def _count_slips(word: str, other: str) -> int:
    """Return how many letters must be added, left out, changed or swapped with their neighbor (edit distance)."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for at, letter in enumerate(word):
        last, before, row = before, row, [at + 1]
        for to, wanted in enumerate(other):
            steps = min(before[to + 1] + 1, row[to] + 1, before[to] + (letter != wanted))
            if at and to and letter == other[to - 1] and word[at - 1] == wanted:
                steps = min(steps, last[to - 1] + 1)
            row.append(steps)
    return row[-1]


@lru_cache(maxsize=512)
def _find_slug(slug: str) -> SectionKind | None:
    for candidate in (slug, _NUMBER.sub("", slug)):
        kind = _TABLE.get(_fold(candidate))
        if kind is not None:
            return kind
    return None


def _fold(slug: str) -> str:
    bare = _INNER.sub("", _ARTICLE.sub("", slug))
    return "-".join(_stem(word) for word in bare.split("-"))


def _stem(word: str) -> str:
    """Return the singular, near enough: "enjeux" and "results" lose their last letter."""
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word


_TABLE = {_fold(name): kind for kind, names in _NAMES.items() for name in names.split()}
_HEADS = {
    _stem(name): kind
    for kind, names in {
        SectionKind.PROBLEM: "problem probleme problematique challenge situation context contexte enjeux defi besoins",
        SectionKind.SOLUTION: "solution",
        SectionKind.RESULTS: "results resultats benefits benefices outcomes gains impact",
        SectionKind.ACTIVITY: "activity activite",
    }.items()
    for name in names.split()
}
_OPENERS = frozenset(
    (
        *_HEADS,
        *("pb", "pbs", "pbm", "prob", "ctx", "sol", "act", "res"),
        *map(
            _fold,
            """
            quote citation testimonial temoignage verbatim customer-quote citation-client architecture key-figures
            key-numbers key-metrics chiffres-cles indicateurs-cles kpis in-numbers en-chiffres
            """.split(),  # noqa: SIM905 - easier to read
        ),
    )
)
"""Names that begin a section even where text follows on their line."""
_SHORTEST_SLIP, _LONG_NAME = 5, 8
"""Letters: in a shorter heading one letter makes another word, in a long name two may be wrong."""
_NO_SLIPS = frozenset({"content", "contest"})
"""Words of their own that look like a common name."""
_COMMON = {
    _fold(make_slug(name)): name
    for name in (
        *("Problem", "Problème", "Problématique", "Challenge", "Situation", "Context", "Contexte", "Enjeux", "Besoins"),
        *("Solution", "Results", "Résultats", "Benefits", "Bénéfices", "Outcomes", "Impact", "Activity", "Activité"),
        *("Key figures", "Chiffres clés", "Architecture", "Speaker notes", "Testimonial", "Témoignage", "Citation"),
    )
}
"""Folded → as people write them: names that are worth a guess."""
