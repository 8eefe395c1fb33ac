"""Which of the author's words stand under a value."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import find_figures, read_story_figures
from deckgen.story import Paragraph, Section, SectionKind, Span, Story


def label(text: str) -> str:
    return find_labels(text)[0]


def find_labels(text: str) -> list[str]:
    stretches = [sorted((*found.lead, *found.tail)) for found in find_figures(text)]
    return [text[some[0][0] : some[-1][1]].strip() if some else "" for some in stretches]


def read_one(text: str, title: str = "Problem") -> list[tuple[str, str]]:
    section = Section(
        SectionKind.PROBLEM, title, (Paragraph((Span(text, line=1, column=1, end=1 + len(text)),), line=1),)
    )
    story = read_story_figures(Story("s", "Acme", "Lambda", sections=(section,)), Diagnostics())
    return [(figure.value, figure.label) for figure in story.figures]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The organization migrated 90 percent of its data center using this approach",
            "migrated 90 percent of its data center",
        ),
        ("They say that this automated solution saves about 1,000 hours of labor", "saves about 1,000 hours of labor"),
        ("For every 1 TB of data, the company saves 60 percent on storage costs", "saves 60 percent on storage costs"),
        ("La banque a économisé 3 M€ de frais de port", "économisé 3 M€ de frais de port"),
        ("The new line avoids 12 tonnes of waste", "avoids 12 tonnes of waste"),
        ("Overall, Acme automated 70 percent of manual remediation", "automated 70 percent of manual remediation"),
        ("Acme avoided a 2 million euro fine", "avoided a 2 million euro fine"),
        ("which saved 1,480 labor hours in a year", "saved 1,480 labor hours in a year"),
        ("L'équipe économise 3 heures par semaine", "économise 3 heures par semaine"),
        ("The plant cut 40% of the paperwork", "cut 40% of the paperwork"),
        ("It cut 40% off the bill", "cut 40% off the bill"),
        ("it handles 70 percent of the calls, mostly at night", "handles 70 percent of the calls"),
    ],
)
def test_verb_of_result_stays_with_its_value(text: str, words: str) -> None:
    """Without "automated" 70 percent "of manual remediation" says the opposite; its subject says nothing."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Costs dropped 40 % in a year", "Costs dropped"),
        ("Queue times were cut 40% of the time", "of the time"),
        ("The plant cut waste from 30 tonnes to 12 tonnes", "waste"),
        ("The fleet uses 1,200 trucks", "trucks"),
        ("They automate more than 150 runbooks", "runbooks"),
    ],
)
def test_only_a_verb_whose_object_the_value_is_stays_with_it(text: str, words: str) -> None:
    """A change without an object, a passive, a pair and a stock of things keep their label."""
    assert label(text) == words


def test_governed_label_keeps_a_cards_length() -> None:
    """A long object is cut where a phrase ends."""
    text = "Acme automated 70 percent of the manual remediation work in the data centers of its customers in Europe"
    assert label(text) == "automated 70 percent of the manual remediation work"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They process 7 TB of data every day", "of data every day"),
        ("Queries run in 4 seconds on the new cluster", "Queries run"),
        ("Le stock baisse, 30 % des colis arrivent le lendemain", "des colis arrivent le lendemain"),
    ],
)
def test_words_after_a_value_stay_its_label_otherwise(text: str, words: str) -> None:
    """What is counted, and what a bare pronoun does, is told by the words after the value."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un coût 10 fois plus faible que celui estimé", "Un coût 10 fois plus faible que celui estimé"),
        ("Acme is onboarding new clients three times faster using it", "onboarding new clients three times faster"),
        ("Builds run 40% faster; all is well", "Builds run 40% faster"),
        ("Indexing is 20 times more efficient than before", "Indexing is 20 times more efficient"),
        ("The site stores 24 PB of data", "The site stores 24 PB of data"),
        ("Acme needed 3x more capacity", "more capacity"),
        ("The plant uses 40 percent less energy", "less energy"),
    ],
)
def test_comparison_stays_with_its_factor(text: str, words: str) -> None:
    """Without "more" a factor says the opposite of what was meant; without its subject "faster" says nothing."""
    assert label(text) == words


def test_label_stops_at_the_next_figure() -> None:
    """Two counts share a verb and a rate at the end of the clause; a label that runs on would tell two figures."""
    text = "Around 20 million push messages and 3 million letters are sent a month, with more to come"
    labels = find_labels(text)
    assert labels == ["push messages", "letters are sent a month"]


def test_interval_keeps_its_every() -> None:
    """ "2 years" and "every 2 years" are not the same; the word is a qualifier, so that no label ends in it."""
    text = "Acme predicted that its stored data would double every 2 years"
    (found,) = find_figures(text, [(text.index("2"), len(text))])
    assert found.value.qualifier == "every"
    assert text[slice(*found.lead[0])].strip() == "stored data would double"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Nous avons gagné 3 mois. »", "Nous avons gagné"),
        ("SLA of 99.95%, RPO of 5 minutes", "SLA"),
        ("The support team was struggling with 3 days of backlog", "of backlog"),
        ("Customers were waiting, 3 days", "Customers"),
        ("It used to take a week to prepare the accounts. Today it takes 3 hours.", "to prepare the accounts"),
        ("Le traitement est long. Passé de 3 jours à 2 heures", "Le traitement est long"),
        ("Le délai a été revu. Il est passé de 3 jours à 2 heures", "Le délai a été revu"),
    ],
)
def test_label_is_a_phrase_of_its_own(text: str, words: str) -> None:
    """No lone quotation mark, no verb left without its object, never a bare participle."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Acme reduced costs by 40% and latency from 200 ms to 20 ms.", ["reduced costs", "latency"]),
        ("Downtime fell from 3 h to 5 min and costs from $3M to $1M.", ["Downtime", "costs"]),
        ("They reduced costs by 40%, latency by 20% and errors by 15%.", ["reduced costs", "latency", "errors"]),
    ],
)
def test_a_change_behind_another_figure_has_its_own_name(text: str, labels: list[str]) -> None:
    """What changed stands between "and" and its two values; the label does not run back over the figure before."""
    assert find_labels(text) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Sales rose 12% in Europe, 8% in Asia and 3% in Africa.", ["Sales rose", "in Asia", "in Africa"]),
        ("Response time improved 3x for reads and 5x for writes", ["Response time improved", "for writes"]),
    ],
)
def test_figures_of_several_cases_do_not_share_a_sentence(text: str, labels: list[str]) -> None:
    """What follows each figure tells them apart; a label that runs back over the figure before would tell two."""
    assert find_labels(text) == labels


def test_each_of_two_measures_has_its_own_name() -> None:
    """In a list of measures each value is labelled by the name right before it."""
    text = "SLA of 99.95%, RPO of 5 minutes"
    assert find_labels(text) == ["SLA", "RPO"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Now 2 hours", [("2 hours", "Now")]),
        ("It took 3 days", [("3 days", "It took")]),
        ("In 3 days", []),
        ("passé de 3 jours à 2 heures", [("2 heures", "Problem")]),
        ("10 ms, 12 ms", [("10 ms", "Problem"), ("12 ms", "Problem")]),
    ],
)
def test_words_at_hand_before_the_title_of_the_section(text: str, found: list[tuple[str, str]]) -> None:
    """A title such as "Problem" says nothing under a value; the words at hand do, or only a pair is a figure."""
    assert read_one(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("23 % de gaz en moins", "de gaz en moins"),
        ("150 millions de litres par an", "de litres par an"),
        ("12 k€ économisés par magasin et par an", "économisés par magasin et par an"),
        ("90 % des dossiers sont traités en 48 heures", "des dossiers sont traités en 48 heures"),
        ("95% of calls are answered within 30 seconds", "of calls are answered within 30 seconds"),
    ],
)
def test_label_keeps_the_words_that_make_it_true(text: str, words: str) -> None:
    """Without "en moins", the rate or the time limit the card would say something else than the author."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Retail bank, $48bn in assets, founded in York", "in assets"),
        ("Food waste cut by a quarter, i.e. 6,400 tonnes a year", "Food waste cut by a quarter"),
        ("A route plan used to take a planner 5 hours. It is now reduced to 12 minutes", "A route plan"),
        ("Température de départ réglée à 85 °C toute l'année", "Température de départ réglée"),
        ("Fraud losses of 14 basis points of turnover", "Fraud losses"),
        ("Stock de sécurité de 4 jours de vente", "Stock de sécurité"),
        ("Truck rolls: 1,900 a month, compared with 3,200 in 2018", "Truck rolls"),
    ],
)
def test_label_names_what_is_measured(text: str, words: str) -> None:
    """Neither the base, nor the rate alone, nor half of the old state stands for what the number measures."""
    assert label(text) == words


def test_rate_without_a_noun_stands_beside_its_number() -> None:
    """A number that counts nothing but "a month" shows it, as the label cannot."""
    text = "Truck rolls: 1,900 a month, compared with 3,200 in 2018"
    (found,) = find_figures(text)
    assert text[found.value.start : found.value.end] == "1,900 a month"


def test_rate_is_a_better_label_than_another_figure() -> None:
    """After a comma the words before belong to the figure there; "par m³" belongs to this one."""
    text = "Jusqu'à 5 fois moins d'eau, 2 kWh par m³"
    assert find_labels(text) == ["moins d'eau", "par m³"]


def test_verb_that_allows_a_change_is_no_label() -> None:
    """ "Permet de passer de … à …" names nothing; the heading of the section says more than its verb."""
    text = "Permet de passer de 5 prévisions par mois à une prévision par jour"
    assert [words for _, words in read_one(text, "Prévisions")] == ["Prévisions"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Baisse de 12 % des vols", "Baisse de 12 % des vols"),
        ("Une hausse de près de 8 % des ventes en ligne, et plus", "Une hausse de près de 8 % des ventes en ligne"),
        ("Savings of 3.5 % of payroll", "Savings of 3.5 % of payroll"),
        ("An increase of 20% in sales", "An increase of 20% in sales"),
        ("La caméra a permis une baisse de 12 % des vols", "une baisse de 12 % des vols"),
        ("Stopped $230 million of fraud in the first year", "Stopped $230 million of fraud in the first year"),
    ],
)
def test_change_and_what_changed_stand_on_both_sides(text: str, words: str) -> None:
    """ "12 % des vols" is a share and "Baisse" says nothing alone: the label is the phrase around the value."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un dossier prenait à un agent 3 jours ; il prend maintenant 20 minutes", "Un dossier"),
        ("$2.3bn in annual revenue and 40 % in market share", "in annual revenue"),
        ("Audience of 8,000 a night", "Audience"),
    ],
)
def test_label_leaves_out_what_belongs_elsewhere(text: str, words: str) -> None:
    """Neither the verb of the old state nor the next figure belongs to this one."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EKS scales our nodes, helping us increase uptime from 99.9 to 99.999 percent", "uptime"),
        ("pour passer d’une échelle de 25 km à 10 km sur nos données", "échelle"),
        ("In 2 hours, it processed what the old one processed in 2 weeks", "processed what the old one processed"),
        ("Le nombre d'incidents passe de 120 par mois à moins de 10", "incidents"),
        ("We cut our energy bill by half", "cut our energy bill"),
        ("OutSystems reduced its costs by 88 percent per month", "reduced its costs"),
        ("Nous avons réduit la facture de 30 %", "réduit la facture"),
        ("a large and growing number of load balancers — over 4,000 as of 2022", "load balancers"),
        ("the average number of calls was 4,000", "the average number of calls"),
    ],
)
def test_label_begins_with_what_is_measured(text: str, words: str) -> None:
    """Never with a pronoun or who helped whom; the verb stays where only it tells a cut from a share."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("500 M d'utilisateurs, 40% en Asie", ["d'utilisateurs", "en Asie"]),
        (
            "moved to GCP (not aws!), 2 yrs, €450 m over 3 years",
            ["moved to GCP (not aws!)", "moved to GCP (not aws!)", "moved to GCP (not aws!)"],
        ),
        ("latence -35 %, débit +20 %", ["latence", "débit"]),
        ("Online sales doubled in two years to reach €1.2bn", ["Online sales", "Online sales", "Online sales"]),
        ("It scales to 15k requests/s with a p99 latency of 12 ms", ["requests/s", "a p99 latency"]),
        ("A ward of 25 nurses sees 300 patients", ["nurses", "patients"]),
        ("It takes 45 mins, then 30 secs", ["It takes", "It takes 45 mins"]),
    ],
)
def test_each_figure_of_a_list_has_its_own_words(text: str, words: list[str]) -> None:
    """A label never tells a neighbor or an aside; figures without words of their own share those before the first."""
    assert find_labels(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("coût divisé par 2,5 ; 1,2 Po migrés en 11 semaines", ["coût", "migrés", "1,2 Po migrés"]),
        ("Un mot de passe par application ; environ 15 par agent", ["par agent"]),
        ("RTO 4h / RPO 15 min", ["RTO", "RPO"]),
        ("we pay $5 per TB, so about $450 a month", ["per TB", "a month"]),
        (
            "On Black Friday it served 3.4 million visitors, three times as many as usual",
            ["visitors", "as many as usual"],
        ),
    ],
)
def test_label_stays_in_the_clause_of_its_figure(text: str, words: list[str]) -> None:
    """A semicolon ends a label's reach, and so does what ends the clause of the figure before."""
    assert find_labels(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Customers abandon 40% less", "Customers abandon 40% less"),
        ("Customers abandon 40 % less, which is good", "Customers abandon 40 % less"),
        ("Les clients abandonnent 40 % de moins", "Les clients abandonnent 40 % de moins"),
        ("Patients wait 30% less in the emergency room", "Patients wait 30% less"),
        ("Teams ship 3 times more", "Teams ship 3 times more"),
        ("Il consomme 30 % de moins", "consomme 30 % de moins"),
        ("The plant uses 40 percent less energy", "less energy"),
    ],
)
def test_label_holds_the_less_that_follows_its_value(text: str, words: str) -> None:
    """ "Customers abandon" over 40 % says the opposite of "Customers abandon 40% less"."""
    assert label(text) == words


def test_verb_keeps_its_negation() -> None:
    """What was not saved must not read as saved."""
    assert label("It did not save 60% of costs") == "did not save 60% of costs"
    assert label("L'outil n'a pas évité 3 pannes de réseau") == "n'a pas évité 3 pannes de réseau"
