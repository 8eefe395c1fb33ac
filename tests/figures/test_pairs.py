"""Which two quantities are before and after, and which only stand side by side."""

import pytest

from deckgen.figures import find_figures


def pairs(text: str) -> list[tuple[str, str]]:
    return [
        (text[found.before.start : found.before.end], text[found.value.start : found.value.end])
        for found in find_figures(text)
        if found.before
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ops team spent 15 hours a week on manual work; each release took 3 to 4 weeks.",
        "The shop spends 6 hours a day on returns; each audit took 2 weeks.",
        "Backups used to fail 3 times a week; now a restore takes 20 minutes",
        "Alerts used to fire 40 times an hour; now an engineer needs 10 minutes",
        "Latency is a stable 6 ms, where it used to jump between 30 and 400.",
        "L'équipe passait 10 heures par semaine en réunion ; chaque livraison prenait 3 semaines.",
    ],
)
def test_two_measures_side_by_side_are_no_pair(text: str) -> None:
    """Effort a week and a duration, how often and how long: neither is the other's earlier value."""
    assert pairs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Open from 9 to 17 every day",
        "The desk answers from 8 to 20",
        "Delivery takes from 3 to 5 days",
        "Temperatures from 5 to 10 °C are allowed",
        "Entre 5 et 10 agents par site",
        "Ouvert de 9 à 17 heures tous les jours",
        "Le magasin est fermé de 22 h à 6 h",
        "The average basket rose by 12 € to 48 €",
        "Des lots de 30 Go à 2 To arrivent chaque nuit",
    ],
)
def test_range_without_a_word_of_change_is_no_pair(text: str) -> None:
    """Opening hours and ranges have two ends, and nothing went from one to the other."""
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The team grew from 9 to 17 engineers", ("9", "17")),
        ("An increase from 3 to 5 days of cover", ("3", "5 days")),
        ("uptime from 99.5 to 99.9 percent", ("99.5", "99.9 percent")),
        ("The fleet was expanded from 40 to 65 trucks", ("40", "65")),
        ("L'effectif est passé de 5 à 10 agents", ("5", "10")),
        ("Une hausse de 30 Go à 2 To", ("30 Go", "2 To")),
        ("Checkout from 40 seconds to 12 seconds", ("40 seconds", "12 seconds")),
        ("from 99.9% to 99.99% uptime", ("99.9%", "99.99%")),
        ("NPS de 12 à 47", ("12", "47")),
        ("NPS from 12 to 47", ("12", "47")),
        ("from 270 accounts to 900 accounts", ("270", "900")),
        ("from about 6 hours down to just under 10 minutes", ("6 hours", "10 minutes")),
        ("In 2 hrs instead of 2 weeks", ("2 weeks", "2 hrs")),
        ("Staff from 50 to 1,200 people, a sudden jump in one year", ("50", "1,200")),
        ("Sales from €3m to €5m, an increase nobody expected", ("€3m", "€5m")),
        ("The 4-hour window became a 20-minute one", ("4-hour", "20-minute")),
        ("Die Akte ist in 2 Stunden da, nicht erst nach 3 Tagen", ("3 Tagen", "2 Stunden")),
        ("FCR 61 → 79 %", ("61", "79 %")),
    ],
)
def test_word_of_change_or_a_fall_makes_a_pair(text: str, pair: tuple[str, str]) -> None:
    """A verb or noun of change governs the two values, or they fall, as no range does."""
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    ("text", "pair", "units"),
    [
        ("Releases went from 2 per month to 30 per day", ("2 per month", "30 per day"), ("per month", "per day")),
        ("2 per month to 30 per day", ("2 per month", "30 per day"), ("per month", "per day")),
        ("2 per month → 30 per day", ("2 per month", "30 per day"), ("per month", "per day")),
        (
            "We grew from 2 deployments per month to 30 deployments per day",
            ("2 deployments per month", "30 deployments per day"),
            ("deployments per month", "deployments per day"),
        ),
        ("Incidents: 12/an → 3/mois", ("12/an", "3/mois"), ("/an", "/mois")),
        ("Deploys: 2/month → 40/day", ("2/month", "40/day"), ("/month", "/day")),
        ("Load: 40 req/min → 2 req/s", ("40 req/min", "2 req/s"), ("req/min", "req/s")),
        ("Cost: $12/month → $3/day", ("$12/month", "$3/day"), ("$/month", "$/day")),
        (
            "Le débit est passé de 20 colis par heure à 400 colis par jour",
            ("20 colis par heure", "400 colis par jour"),
            ("colis par heure", "colis par jour"),
        ),
    ],
)
def test_unlike_rates_stay_with_their_values(text: str, pair: tuple[str, str], units: tuple[str, str]) -> None:
    """Two values per different spans of time are never shown, or drawn, as if they were in one unit."""
    assert pairs(text) == [pair]
    (found,) = [found for found in find_figures(text) if found.before]
    assert found.before
    assert (found.before.unit, found.value.unit) == units


@pytest.mark.parametrize("text", ["Room 12B", "Room 12B is booked", "It leaves from Gate 7B", "the Boeing 737M landed"])
def test_letter_after_the_number_of_a_name_is_no_magnitude(text: str) -> None:
    """A room, a gate or a model has a letter; it is not a thousand, a million or a billion of anything."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(("text", "value"), [("It serves 12B requests", "12B"), ("Revenue: 12M in all", "12M")])
def test_letter_after_a_count_is_a_magnitude(text: str, value: str) -> None:
    """Where a number counts something its letter multiplies it."""
    assert [text[found.value.start : found.value.end] for found in find_figures(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "before"),
    [
        ("Une tournée se prépare en dix minutes, contre une demi-journée avant", "dix minutes", "une demi-journée"),
        ("Cut the wait from 5.5 hours to 2 hours 10 minutes", "2 hours 10 minutes", "5.5 hours"),
        (
            "Permet de passer de 5 prévisions par mois à une prévision par jour",
            "une prévision par jour",
            "5 prévisions par mois",
        ),
        (
            "They went from four releases per year to one release per week",
            "one release per week",
            "four releases per year",
        ),
        ("The line carries 4,500 riders a day, up from 2,900 a day in 2017", "4,500", "2,900"),
        ("Reduced 40 hours of data entry a week to less than 3", "3", "40 hours"),
        ("Reduced 4 forms to 1", "1", "4"),
        ("Le service répond en 2 s au lieu de 1 minute 30", "2 s", "1 minute 30"),
    ],
)
def test_halves_compounds_and_single_things_pair(text: str, value: str, before: str) -> None:
    """Half a day, hours with minutes and one of a thing at a rate are values like others."""
    (found,) = find_figures(text)
    assert found.before
    assert text[found.value.start : found.value.end] == value
    assert text[found.before.start : found.before.end] == before


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("we pay $5 per TB, so about $450 a month instead of $11,000", ("$11,000", "$450")),
        ("Il coûte 5 € par poste, soit 450 € au lieu de 900 €", ("900 €", "450 €")),
        ("Delivery takes 2 days for our customers instead of 10 days", ("10 days", "2 days")),
    ],
)
def test_comparison_means_the_nearest_value_of_its_measure(text: str, pair: tuple[str, str]) -> None:
    """What "instead of" compares is the last value before it, not the first of the sentence."""
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Returns rate 28% vs 19% industry average",
        "The error rate is 3%, versus 9% for competitors",
        "Fraud is 0.1% compared with the market average of 0.9%",
        "The rate is 12% for cats versus 40% for dogs",
        "Delivery takes 2 days, against 5 days at Globex",
        "Le taux est de 3 %, contre 9 % pour la moyenne du secteur",
        "Un taux de 3 % contre 9 % chez les concurrents",
    ],
)
def test_comparison_with_somebody_else_is_no_change(text: str) -> None:
    """Nothing of the story's own went from the industry's value to its own."""
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("MTTR was 6 hours; it is now 25 minutes", ("6 hours", "25 minutes")),
        ("The queue was 40 days. They are now 3 days", ("40 days", "3 days")),
        ("fraud caught in under 200 ms, was 40 seconds", ("40 seconds", "200 ms")),
        ("the bounce rate is no longer 55% but 31%", ("55%", "31%")),
        ("le taux n'est plus de 55 % mais de 31 %", ("55 %", "31 %")),
        ("A restore takes no longer 3 days: it is 2 hours", ("3 days", "2 hours")),
        ("Failures fell to 2%, compared with 12% a year earlier", ("12%", "2%")),
    ],
)
def test_old_state_that_a_sentence_ends_is_a_pair(text: str, pair: tuple[str, str]) -> None:
    """ "Was", "no longer … but" and their French sisters name the old value, which is no result of its own."""
    assert pairs(text) == [pair]


@pytest.mark.parametrize("text", ["The rate is no longer 55%", "Le taux n'est plus de 55 %"])
def test_value_that_no_longer_holds_is_no_figure(text: str) -> None:
    """An old value without its new one is no result."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It took 8 years, not 5", ["8 years"]),
        ("Revenue lost: $4m, not $2m", ["$4m"]),
        ("Wir brauchen 3 Server, nicht 30", ["3"]),
        ("Il faut 3 serveurs, pas 30", ["3"]),
        ("La bascule a pris 6 semaines, pas 3", ["6 semaines"]),
        ("Delivered in 8 years, not 5", ["8 years"]),
        ("Planned 5 days, took 12 days", ["12 days"]),
        ("Estimated at $3m, it cost $9m", ["$9m"]),
        ("Budget $3m vs. $9m spent", []),
        ("Geplant 5 Tage, gedauert 12 Tage", ["12 Tage"]),
        ("Ziel war 40 %, erreicht 5 %", ["5 %"]),
        ("Prévu 5 jours, réel 12 jours", ["12 jours"]),
        ("Budget prévu 2 M€, dépensé 7 M€", ["7 M€"]),
        ("99 % (goal 95 %)", ["99 %"]),
        ("They expected 10 % growth but lost 5 %", ["5 %"]),
        ("Goal: save 40 %", ["40 %"]),
    ],
)
def test_what_was_denied_or_only_planned_is_no_earlier_value(text: str, shown: list[str]) -> None:
    """ "X, not Y" is no change, and a plan never was; beside what came of it, it is no figure of its own."""
    found = find_figures(text)
    assert [text[one.value.start : one.value.end] for one in found] == shown
    assert pairs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le nombre de tickets a chuté de 60 % puis est remonté de 20 %",
        "Kosten: −35 % gegenüber dem Angebot, +5 % gegenüber früher",
        "Le délai est tombé à 2 h, alors que le SLA en autorise 24",
        "Ils ont acheté 400 licences et en utilisent 31",
        "P1 incidents: 14 → 3 → 0",
        "From 8 % in January to 3 % in March and back to 9 % in June",
        "1 admin for 300 servers instead of 1 for 40",
        "2 of 3 requests used to miss the cache; 9 of 10 hit it today",
        "Früher scheiterten 70 % der Tests, heute bestehen 95 % der Prüfungen",
        "With 8 GPUs training took 11 days, with 64 GPUs 36 hours",
        "It takes 5 minutes, 2 hours less than before",
        "Die Zahl der Ausfälle stieg erst von 2 auf 9, dann fiel sie auf 1",
        "They now ship in 2 days what others ship in 10",
        "Under the contract, uptime must be 99.9 %; it was 99.97 % last year",
        "Unlike Azure, which quoted 14 weeks, AWS delivered in 5",
    ],
)
def test_what_is_no_change_of_one_thing_is_no_pair(text: str) -> None:
    """Two changes, what a contract allows, a part of what is there, a third value, a ratio."""
    assert not [found for found in find_figures(text) if found.before]


def test_of_three_values_the_latest_is_the_one_that_is_so_now() -> None:
    """What stands between two values is none that one of them passes over on its way to "today"."""
    assert pairs("Latency was 900 ms in 2020, 300 ms in 2022 and 40 ms today") == [("300 ms", "40 ms")]


def test_the_earlier_year_has_the_earlier_value() -> None:
    """However they are set beside each other."""
    assert pairs("En moyenne 3,2 incidents par mois en 2023 contre 0,4 en 2025") == [("3,2", "0,4")]


def show(text: str) -> list[str]:
    """Return lead, value and tail of each figure."""
    return [
        "|".join(text[a:b] for part in (one.lead, ((one.value.start, one.value.end),), one.tail) for a, b in part)
        for one in find_figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("They asked for 10 weeks and needed 3", ["They asked for 10 weeks and needed|3"]),
        ("Le contrat prévoyait 12 serveurs, il en reste 3", ["Le contrat prévoyait 12 serveurs, il en reste|3"]),
        ("The vendor quoted 400 k$, we built it for 60 k$", ["The vendor quoted 400 k$, we built it for|60 k$"]),
        (
            "The team wanted 10x, AWS promised 5x and they got 7x",
            ["The team wanted 10x, AWS promised 5x and they got|7x"],
        ),
        (
            "Their competitor needs 5 days for what takes them 20 minutes",
            ["Their competitor needs 5 days for what takes them|20 minutes"],
        ),
        ("Die Kosten fielen von 3,40 € über 2,10 € auf 0,95 €", ["Die Kosten|0,95 €"]),
        ("Errors fell from 8 % to 3 %, then to 1 %", ["Errors fell from 8 % to 3 %, then to|1 %"]),
        ("Between 2020 and 2024 the fleet grew from 120 to 480 trucks", ["the fleet|480|trucks"]),
        ("Von 60 auf 12 Minuten, bei Stau 25", ["12 Minuten|bei Stau 25"]),
        ("The SLA credits were 25 % for <99 %", ["The SLA credits were|25 %|for <99 %"]),
        ("Sur les 14 applis, 9 migrées, 2 restent", ["14|applis", "9|migrées", "2|restent"]),
    ],
)
def test_the_value_that_came_is_the_figure(text: str, cards: list[str]) -> None:
    """A plan, another's value, a stage on the way and a threshold are words beside it, never large."""
    assert show(text) == cards
