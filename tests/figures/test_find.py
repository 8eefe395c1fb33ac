"""What `find_figures` understands: numbers, units, qualifiers, exclusions, pairs, labels."""

import pytest

from deckgen.figures import Found, find_figures


def find_label(text: str, found: Found) -> str:
    """Return the words around a value, from the first to the last."""
    stretches = sorted((*found.lead, *found.tail))
    return text[stretches[0][0] : stretches[-1][1]].strip() if stretches else ""


def rows(text: str, *bold: str) -> list[tuple[str, str, str]]:
    ranges = [(text.index(part), text.index(part) + len(part)) for part in bold]
    return [
        (
            text[found.before.start : found.before.end] if found.before else "",
            text[found.value.start : found.value.end],
            find_label(text, found),
        )
        for found in find_figures(text, ranges)
    ]


def values(text: str, *bold: str) -> list[str]:
    return [value for _, value, _ in rows(text, *bold)]


@pytest.mark.parametrize(
    ("text", "value", "number", "unit"),
    [
        ("They store 1,000 TB of scans", "1,000 TB", 1000.0, "TB"),
        ("Ils stockent 1 000 To de scans", "1 000 To", 1000.0, "To"),
        ("un total de 26,93 Po de données", "26,93 Po", 26.93, "Po"),
        ("a hit ratio of 99.5 %", "99.5 %", 99.5, "%"),
        ("received 1.69 billion requests", "1.69 billion", 1.69e9, "requests"),
        ("sert 5 milliards d'images", "5 milliards", 5e9, "images"),
        ("performs four million queries", "four million", 4e6, "queries"),
        ("pays half a million euros", "half a million euros", 5e5, "euros"),
        ("costs $1.2bn to build", "$1.2bn", 1.2e9, "$"),
        ("un budget de 2,4 M€ cette fois", "2,4 M€", 2.4e6, "€"),
        ("un budget de 3 millions d'euros", "3 millions d'euros", 3e6, "euros"),
        ("answers three times faster", "three times", 3.0, "times"),
        ("un coût 10 fois plus faible", "10 fois", 10.0, "fois"),
        ("pages load ×4 faster", "×4", 4.0, "×"),
        ("les pannes sont divisées par deux", "divisées par deux", 2.0, ""),
        ("held at −70 °C in the tank", "−70 °C", -70.0, "°C"),
        ("twenty-five robots at work", "twenty-five", 25.0, "robots"),
        ("quatre-vingt-dix-sept magasins ouverts", "quatre-vingt-dix-sept", 97.0, "magasins"),
        ("one hundred and fifty clinics joined", "one hundred and fifty", 150.0, "clinics"),
        ("une centaine de clients servis", "une centaine", 100.0, "clients"),
        ("gained 40 basis points on rates", "40 basis points", 40.0, "basis points"),
        ("saves 12 FTE in the back office", "12 FTE", 12.0, "FTE"),
        ("uses 90 kWh/m² of heat", "90 kWh/m²", 90.0, "kWh/m²"),
        ("the line moves at 320 km/h", "320 km/h", 320.0, "km/h"),
        ("a throughput of 50 Gbps each", "50 Gbps", 50.0, "Gbps"),
        ("serves 15k requests/s at noon", "15k", 15000.0, "requests/s"),
        ("un projet de 4 h 30 en tout", "4 h 30", 4.5, "h"),
    ],
)
def test_numbers_and_units_are_read(text: str, value: str, number: float, unit: str) -> None:
    """A value is what the author wrote, the number is what it means, the unit is kept as written."""
    found = find_figures(text, [(0, len(text))])
    assert [text[item.value.start : item.value.end] for item in found] == [value]
    assert found[0].value.number == pytest.approx(number)
    assert found[0].value.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "cut by 25−30 percent",
        "25 to 30 percent of users",
        "entre 25 et 30 % des cas",
        "baisse de 25 à 30 %",
        "25-30% less",
    ],
)
def test_range_is_one_figure_without_a_number(text: str) -> None:
    """A range is one value and not one number."""
    found = find_figures(text)
    assert len(found) == 1
    assert found[0].value.number is None
    assert found[0].before is None


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("handled more than 38,000 incidents", "more than"),
        ("up to three times higher performance", "up to"),
        ("plus de 500 magasins ouverts", "plus de"),
        ("jusqu’à 40 % de pertes", "jusqu’à"),
        ("près de 300 agences fermées", "près de"),
        ("in less than 30 minutes everywhere", "less than"),
        ("around 20 million users", "around"),
    ],
)
def test_qualifier_stands_beside_the_value(text: str, qualifier: str) -> None:
    """A qualifier is kept, and is no part of the value."""
    found = find_figures(text)
    assert found[0].value.qualifier == qualifier
    assert not text[found[0].value.start : found[0].value.end].startswith(qualifier)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a latency of ~30 ms", "~30 ms"),
        ("a latency of < 10 ms", "< 10 ms"),
        ("about ≈ 40 % of users", "≈ 40 %"),
        ("lost ~$2M/year", "~$2M/year"),
        ("latency -> 30 ms", "30 ms"),
    ],
)
def test_sign_belongs_to_its_value(text: str, value: str) -> None:
    """A sign before a number is kept with the author's own spacing; the head of an arrow is none."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value", "number"),
    [
        ("260+ million members", "260+ million", 2.6e8),
        ("It used to take 5 hrs of work", "5 hrs", 5.0),
        ("The contract runs 12 yrs in all", "12 yrs", 12.0),
        ("Deploys in 45 mins flat", "45 mins", 45.0),
        ("Fails over in 30 secs flat", "30 secs", 30.0),
    ],
)
def test_what_people_type_is_read(text: str, value: str, number: float) -> None:
    """A plus before the magnitude, and short plurals of units."""
    (found,) = find_figures(text)
    assert text[found.value.start : found.value.end] == value
    assert found.value.number == pytest.approx(number)


@pytest.mark.parametrize(
    "text",
    [
        "$x^2$ is what grows",
        "not 100% sure",
        "we are 100% sure of it",
        "le bilan n'est pas à 100 % fiable",
        "a 401k for everyone",
        "a 401(k) plan for all",
        "an uptime of 99\n.99 % was met",
        "after 3 months of use all was well",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    """Formulas, turns of phrase, names, half of a number, and the moment after which something was so."""
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 and 2022 the team moved to Amazon EC2 G5 and S3.",
        "Between 2019 and 2021, then again in 2019/20 and FY2022",
        "Launched in Q3 2021 on 12 March 2022 at 9:30, le 5 mars à 14h30",
        "SOC 2, ISO/IEC 27001, HTTP/2, K8s, Biz2X, COVID-19 and B2B",
        "Windows 11, Python 3.11, TLS 1.3, version 2.4.1 and iOS 15",
        "Phase 2 starts at step 3 of chapter 4.2, table 7, page 12",
        "The service runs 24/7, 365 on demand, over 5G",
        "1. First, the 2nd and the 3rd of the 21st century",
        "For every 1 TB, per 1,000, pour 100 000 habitants",
        "Patients aged 65, a 40-year-old law, les 65 ans et plus",
        "Call +33 1 23 45 67 89 or 555-123-4567, 75002 Paris",
        "One of the largest groups, and one more thing, un seul but",
        "Two customers and three teams with their own way",
        "Five years ago, over the last three years",
    ],
)
def test_names_dates_and_conditions_are_no_figures(text: str) -> None:
    """Years, dates, names, versions, references, ages, ordinals and conditions are never figures."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "before", "value"),
    [
        ("uptime went from 99.9 to 99.999 percent", "99.9", "99.999 percent"),
        ("the company went from 270 accounts to thousands of accounts", "270", "thousands"),
        ("pour passer d’une échelle de 25 km à 10 km", "25 km", "10 km"),
        ("le délai est passé de 12 jours à 3", "12 jours", "3"),
        ("Set-up used to take us 3−4 days, but our delivery time is reduced to 5−6 hours", "3−4 days", "5−6 hours"),
        ("we reduced 2 hours of work to less than 5 minutes", "2 hours", "5 minutes"),
        (
            "Before 2019, an account could take up to 2 months. Now that it is central, all is done within 2 days.",
            "2 months",
            "2 days",
        ),
        ("received 1.69 billion requests, compared with 359 million in 2016", "359 million", "1.69 billion"),
        ("In 2 hours, it processed what the legacy infra was able to process in 2 weeks", "2 weeks", "2 hours"),
        ("On répond en 8 minutes alors qu'avant il fallait attendre 3 jours", "3 jours", "8 minutes"),
        ("Lead time: 32 days → 5 days", "32 days", "5 days"),
        ("a report in 8 minutes instead of 25 minutes", "25 minutes", "8 minutes"),
        ("250k références, contre 40k en 2015", "40k", "250k"),
        ("Uptime is 99.99% (99.5% before)", "99.5%", "99.99%"),
        ("32 days before, 5 days now", "32 days", "5 days"),
        ("shrank from months to days", "months", "days"),
        ("turned six weeks of reporting into 2 days", "six weeks", "2 days"),
        ("sales reached $5M, up from $3M", "$3M", "$5M"),
        ("it is ready in a matter of hours, compared to days", "days", "hours"),
        ("La clôture prenait 45 minutes ; elle se fait maintenant en 9 minutes", "45 minutes", "9 minutes"),
        ("It takes 3 hours. Previously, it took 2 days.", "2 days", "3 hours"),
    ],
)
def test_before_and_after_become_one_figure(text: str, before: str, value: str) -> None:
    """The earlier value belongs to the later one, in whatever way people say so."""
    assert (before, value) in [row[:2] for row in rows(text)]
    assert before not in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "revenue rose by 15% to $230 million",
        "the rate fell 3 points to 12 percent",
        "it costs $5 and takes 3 days",
        "delays range from 5 to 10 days",
        "un délai de 2 à 3 semaines",
        "it resulted in a 36% gain, with some depots reaching up to 83%",
        "Die Kosten sanken um 36 %, mit manchmal bis zu 80 %",
    ],
)
def test_unlike_quantities_and_ranges_are_no_pairs(text: str) -> None:
    """A difference and its result, two measures, or a range are not before and after."""
    assert all(not before for before, _, _ in rows(text))


def test_bold_makes_a_weak_quantity_a_figure() -> None:
    """Two customers are no figure, unless the author made them bold."""
    assert values("They serve two customers") == []
    assert values("They serve two customers", "two customers") == ["two"]


@pytest.mark.parametrize(
    "text",
    [
        "HQ: 27 Station Road, tel. 020 7946 0018",
        "Dossier papier, formulaire Cerfa 14069*05",
        "Write to box 221B, dock 14",
        "Cassettes Betacam, étagère 14",
        "Runs smart meters (IEC 62056)",
        "If the soil is above 30 °C the pumps must stop",
        "Si 3 000 clients partent, on ferme",
        "Si la cuve dépasse 30 °C, la pompe s'arrête",
    ],
)
def test_numbers_of_papers_phones_and_hypotheses_are_no_figures(text: str) -> None:
    """A form, a standard in parentheses, a phone number, what only might happen: nothing of it was measured."""
    assert not find_figures(text)


def test_concession_still_tells_a_fact() -> None:
    """ "Even if" and "même si" introduce what is so."""
    assert find_figures("Even if the dam holds 30 million liters, villages run dry")
    assert find_figures("Même si la cuve contient 30 000 litres, elle se vide")


@pytest.mark.parametrize(
    ("text", "value", "number"),
    [
        ("The wait is now 2 hours 10 minutes on average", "2 hours 10 minutes", 2 + 10 / 60),
        ("L'attente dure 1 heure et 30 minutes", "1 heure et 30 minutes", 1.5),
        ("Le délai moyen est de 4 h 30", "4 h 30", 4.5),
        ("L'attente prenait une demi-journée", "une demi-journée", 0.5),
    ],
)
def test_time_span_of_two_units_is_one_value(text: str, value: str, number: float) -> None:
    """Hours and the minutes after them are one span, and its number counts both, as a chart needs it."""
    (found,) = find_figures(text)
    assert text[found.value.start : found.value.end] == value
    assert found.value.number == pytest.approx(number)


@pytest.mark.parametrize(
    "text",
    [
        "Not a single one of 4,000 invoices was lost",
        "Not one of the 4,000 invoices was lost",
        "None of the 300 stores closed",
        "Aucun des 4 000 dossiers n'a été perdu",
        "Aucune des 300 agences n'a fermé",
        "Pas une seule des 4 000 factures n'a été perdue",
    ],
)
def test_number_of_which_none_is_meant_is_no_figure(text: str) -> None:
    """A card "4,000 — invoices was lost" would say the opposite."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Référence 2018/3 du dossier",
        "3 people x 6 weeks -> 1 person x 4 days",
        "screens of 1920 x 1080 pixels",
        "12 x 40 GB disks",
    ],
)
def test_reference_and_product_are_no_figures(text: str) -> None:
    """No share is larger than its whole, and one side of a product says nothing alone."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 nuit sur 4 est perdue", ["1 nuit sur 4"]),
        ("4 conducteurs sur 5 utilisent l'application", ["4 conducteurs sur 5"]),
        ("9 clients out of 10 stay", ["9 clients out of 10"]),
        ("12 magasins sur 40 sont équipés", ["12 magasins sur 40"]),
        ("14 Filialen von 40 sind umgestellt", ["14 Filialen von 40"]),
        ("3 agents sur 10 sites", ["3"]),
        ("noted 4.8/5 by users", ["4.8/5"]),
        ("revenue x 3 in a year", ["x 3"]),
    ],
)
def test_share_that_names_what_it_counts_is_whole(text: str, values: list[str]) -> None:
    """ "1 nuit" over "sur 4 est perdue" would be a night, not a share of them."""
    assert [text[found.value.start : found.value.end] for found in find_figures(text)] == values


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    ["3 hours, 12 sites, ", "It was 40 hours; it is now 3 hours. ", "in 2019, 30 cars, "],
)
def test_work_grows_with_the_text(part, count_calls):
    """Eight times the numbers, in one sentence or in many, are eight times the work, and a little more."""
    few, many = f"We saved {part * 25}", f"We saved {part * 200}"
    find_figures(many)
    assert count_calls(lambda: find_figures(many)) < 10 * count_calls(lambda: find_figures(few))


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("There is no 24 hour wait any more", "en", []),
        ("Deployed without 2 days of downtime", "en", []),
        ("Costs fell by 30%, without 4 extra people", "en", ["30%"]),
        ("Not more than 5 incidents a month", "en", ["5"]),
        ("Not only 40% faster but cheaper", "en", ["40%"]),
        ("On n'a jamais 12 pannes par an", "fr", []),
        ("Le support n'a que 12 heures de retard", "fr", ["12 heures"]),
        ("Keine 3 Minuten Wartezeit mehr", "de", []),
    ],
)
def test_what_is_not_so_is_no_figure(text, language, values):
    """A value right behind a negation tells what there is not; "not more than" and "not only" tell what there is."""
    assert [text[found.value.start : found.value.end] for found in find_figures(text, language=language)] == values
