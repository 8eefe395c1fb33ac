"""The language of a story's labels: that of its own headings, so that "Problem" is not followed by "Chiffres clés"."""

from deckgen.story import Story

_WORDS = {
    "en": """
        activity company customer about who problem challenge challenges background context need needs issue issues
        objective objectives goal goals approach implementation response how results result benefits benefit outcome
        outcomes value key figures numbers diagram speaker testimonial""",
    "fr": """
        activité activite entreprise société client qui problème probleme problématique défi défis contexte besoin
        besoins enjeu enjeux difficultés objectif objectifs constat approche réalisation réponse comment résultats
        résultat resultats bénéfices bénéfice gains bilan chiffres clés cles indicateurs schéma remarques citation
        témoignage""",
}
"""Words of section headings that one of the two languages has alone; "Solution" and "Situation" tell nothing."""
_LANGUAGES = {word: lang for lang, words in _WORDS.items() for word in words.split()}


def choose_labels(story: Story, default: str) -> str:
    """Return the language that most headings of a story are in, the default where they do not tell."""
    found = [lang for section in story.sections if (lang := _read_heading(section.title))]
    counts = {lang: found.count(lang) for lang in _WORDS}
    most = max(counts.values())
    leading = [lang for lang, count in counts.items() if count == most]
    return leading[0] if len(leading) == 1 else default


def _read_heading(title: str) -> str:
    words = "".join(char if char.isalnum() else " " for char in title.casefold()).split()
    languages = {_LANGUAGES[word] for word in words if word in _LANGUAGES}
    return languages.pop() if len(languages) == 1 else ""
