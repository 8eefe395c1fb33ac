"""Stories in a language that deckgen does not know are said once, and taken for none it knows."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.read.languages import detect_language, name_foreign

TEXTS = {
    "Spanish": """
La empresa distribuye alimentos en toda la península y tiene 3.200 empleados.
* Los pedidos llegaban por fax y se perdían con frecuencia
* El tiempo de entrega era de 5 días, los clientes se quejaban cada semana
* Ahora el cliente hace su pedido desde el móvil y lo recibe al día siguiente
* Más de 12.000 pedidos al mes, un 40 % menos de errores
""",
    "Italian": """
L'azienda produce macchine per il caffè e vende in 40 paesi.
* I tecnici dovevano compilare ogni rapporto a mano, con molti errori
* Il tempo di intervento era di 3 giorni e i clienti non erano contenti
* Adesso i dati delle macchine arrivano in tempo reale e il guasto si vede prima
* Il 60% degli interventi è risolto da remoto, con un risparmio di 2 milioni di euro
""",
    "Dutch": """
Het bedrijf levert groenten aan supermarkten in heel Nederland en heeft 900 medewerkers.
* De planning werd met de hand gemaakt en was elke dag te laat klaar
* Vrachtwagens reden half leeg, dat kostte 3 miljoen euro per jaar
* Nu rekent een model elke nacht de beste routes uit
* De auto's zijn voor 92 procent gevuld en de ritten zijn een kwart korter
""",
    "Portuguese": """
A empresa fabrica calçado e vende em lojas próprias e na internet, com 1.800 funcionários.
* O stock era contado à mão e os números não batiam certo
* As encomendas demoravam 6 dias a sair do armazém
* Agora cada par tem um chip e o sistema sabe onde está
* As encomendas saem em 24 horas e os erros caíram 70%
""",
    "another language": """
Az üzem évente több mint húszezer kerékpárt készít, főleg városi használatra.
* Korábban minden alkatrészt kézzel számoltak, sok hibával
* A szállítás gyakran napokat késett, mert hiányzott valami
* Mostanában érzékelők figyelik valamennyi polcot, éjjel nappal
* Késések száma felére csökkent, elégedettebbek lettek vevőink
""",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_story_in_another_language_is_one_finding(read, name):
    """A warning names the language, what deckgen knows, and what to do about it."""
    reading = read(f"# Module 1\n## Topic\n[Orbex](https://orbex.example)\n{TEXTS[name]}")
    finding = reading.find("unknown-language")
    assert finding.severity is Severity.WARNING
    assert name in finding.message
    assert "English" in finding.hint
    assert "German" in finding.hint
    assert finding.at.line == 3


def test_two_sentences_are_enough_to_tell(read):
    """A short story of a few bullets, in words that are common enough."""
    bullets = (
        "* Los pedidos de los clientes llegaban por fax\n* El cliente hace su pedido y lo recibe al día siguiente\n"
    )
    assert "Spanish" in read(f"# Acme\n## Problema\n{bullets}").find("unknown-language").message


@pytest.mark.parametrize("name", TEXTS)
def test_its_text_is_taken_for_no_language(name):
    """As a whole it is none of those deckgen knows."""
    assert detect_language(TEXTS[name]) == ""


@pytest.mark.parametrize(("times", "name"), [(1, ""), (200, "another language")])
def test_a_few_known_lines_do_not_make_a_long_story_known(times, name):
    """As many words are known as its letters need: of the whole story, not of the lines that come first."""
    english = "* The reports of the team took three weeks, and nobody had an idea of what they were for\n"
    assert name_foreign(english * 3 + "Zolp blor quaxi fentu drimol gasper wintoq shelbu krondi vapl\n" * times) == name


def test_who_names_the_language_is_not_asked_again(read):
    """`lang:` in front matter or course.yaml is the author's word."""
    notes = f"---\nlang: fr\ncompany: Orbex\n---\n{TEXTS['Spanish']}"
    assert "unknown-language" not in read(notes).codes
    course = read(
        **{"course.yaml": "lang: en\n", "a.md": f"# Module 1\n## T\n[O](https://o.example)\n{TEXTS['Dutch']}"}
    )
    assert "unknown-language" not in course.codes


@pytest.mark.parametrize(
    "bullets",
    [
        "* GuardDuty / CloudTrail / FirewallManager\n* S3, EC2, RDS\n",
        "* Latency: 12 ms\n* Uptime 99.9 %\n* 3 regions\n* Terraform, Kubernetes, Prometheus, Grafana, Istio\n" * 3,
        "* Más rápido\n* 40 %\n",
        "* Kosten -30 %\n* Ladezeit 2 s\n",
    ],
)
def test_short_bullets_tell_nothing(read, bullets):
    """Names, numbers and a few words are no story in another language."""
    reading = read(f"# Module 1\n## Topic\n[Orbex](https://orbex.example)\n{bullets}")
    assert "unknown-language" not in reading.codes


def test_quotes_in_another_language_do_no_harm(read):
    """An English story may quote a Spanish customer."""
    story = "They moved all of the orders to the cloud because the old system was slow and it lost what was typed in.\n"
    quote = "> La empresa es más rápida y los clientes están contentos con el servicio de la web\n"
    assert "unknown-language" not in read(f"# Acme\n## Problem\n{story}\n{story}\n{quote}").codes


@pytest.mark.parametrize(
    "text",
    [
        "```java\n"
        + "ListState<Transaction> recent = context.getState(descriptor);\n" * 9
        + "```\nLes colis sont là.\n",
        "".join(f"### Entrepôt de Lyon-{at}\n* Quai {at}, Zone Gerland\n* www.entrepot-{at}.fr\n" for at in range(9)),
        "".join(
            f"| Lager {at} | Hub-Steuerung Fabrix-{at}xz, Bremerhaven |\n" + "|---|---|\n" * (not at) for at in range(9)
        ),
    ],
)
def test_what_is_no_prose_is_in_no_language(read, text):
    """Code, addresses and cells have few common words in any."""
    assert "unknown-language" not in read(f"# Acme\n## Problem\n{text}").codes
