"""The words of a pair: a noun for what changed, and what is counted or its rate.

Comes in: what stands around a value and its earlier value. Goes out: `Sides`. Pure.
"""

from collections.abc import Iterator

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Sides
from deckgen.figures.stretches import TIES, Stretch

_VERBS = "AUXILIARY|FINITE_VERB"
_TURNS = "UP|DOWN|CHANGE"
_MOVE = f"{_VERBS}|{_TURNS}|BE|WAS|TOOK|REACH|MANNER|{TIES}|ADVERB|COMPARATIVE|PRONOUN|NOW|OLD|NEGATION|NO_LONGER"
"""What stands between what changed and its first value: "has shortened drastically from"."""
_MOVES = f"~{TIES}|MANNER {_MOVE} {_MOVE}|Q{{0,12}} $"
_SPAN = "IN W{0,2} Q.time|NAME"
"""How long a change took, "in 8 years", or where it was so, "in Sydney"."""
_NOUN = (f"~AUXILIARY|BE|WAS|{_TURNS} FINITE_VERB {_TURNS}|TOOK", f"{_TURNS} TOOK")
"""A verb that is a noun here: "Test runs shrank", "the upgrade took"."""
_NAME = f"~AUXILIARY|BE|WAS|TOOK|TAKES|REACH|{_TURNS} FINITE_VERB"
"""The same right before a value, or else a verb that says more than that there is one."""
_COUNT = "Q.bare|Q.count"
_RATE = 'PER|"/"|Q.time'
_BEFORE_IT = "DETERMINER NOUN ~OF DETERMINER|PRONOUN"
"""What only says before what: "the migration a nightly batch"."""
_OBJECT = f"PURPOSE|PRONOUN {_TURNS}"
"""What a word of change behind these changes is told behind it: "helping us increase"."""
_SUBJECT = "BE|WAS|AUXILIARY ADVERB|PREPOSITION{0,3} $"
"""What stands between a subject and its value: "Claims (up to 2,000 €) are after 30 hours paid"."""
_ACT = "~ONE|EACH FINITE_VERB|PAST|AUXILIARY|PREPOSITION|PRONOUN|RELATIVE"
"""What nobody does, or somebody named elsewhere."""
_SIDED = "NOW|OLD|FORMER|NEGATION|NO_LONGER|OWNER"
"""What tells of one side of a pair alone, or is said of any: "the company"."""
_LATER = "DETERMINER? NEW|FORMER|WHAT"
"""What is told of one side of a pair alone: "the new one", "where it took"."""
_DATED = "~Y IN_YEAR|IN|BETWEEN NOUN? Y"
"""What only says when: "in 2019", "between 2020 and 2024"."""
_INVERTED = ("CHANGE", "TOOK DETERMINER")
"""A verb of which the subject or the object follows: "dauerte der Abschluss"."""
_WAS_SO = ("IN_YEAR|IN Y $", "OLD W $")
"""What tells of the earlier value alone: "in 2019", "used to touch"."""
_OF_NOUN = 'OF|FROM|TO|IN|BY|PREPOSITION|"/"'
"""Behind these the word before them is a noun: "growth of revenue", "cost/unit"."""


def find_pair(near: Surroundings, early: Surroundings) -> Sides:
    """Return a noun for a pair, and what it counts or its rate."""
    one, other = (early, near) if early.core.low < near.core.low else (near, early)
    told = one.lead
    name = next((name for name in _list_names(one, told) if not _names_nothing(name)), near.none)
    own = name.when(name.low >= told.low)
    tail, middle = near.tail.trim("PARTICLE"), one.extend(other.core.low)
    middle = middle.end(middle.seek("Q", skip=2 * middle.opens("PER Q")))
    if middle.opens("CONTENT|PER"):  # "seats were taken" → "seats"
        middle = middle.end(middle.seek(f"{_VERBS}|WHAT|RELATIVE|PRONOUN")).trim("ADVERB|NOW")
    if added := _find_added(tail, middle, turned=near is one) or _find_behind(near, early, one):
        subject = near is one and near.counts
        lead = _find_actor(one) if subject else _keep_verb(told, own, added) or _name_added(one, name, added)
        return Sides((lead,), (added,), "the noun of the pair")
    if not own and (rest := _find_rest(middle, tail, one.behind.end(one.core.high if name else other.core.low))):
        return Sides((), (rest,), "the words of the pair")
    said = _trim_move(told)
    lead = name or said.when(not said.is_all(f"~C {_TURNS} $"))
    return Sides((lead,), (tail.when(tail.opens(_SPAN)),), "the noun of the pair")


def _list_names(one: Surroundings, told: Stretch) -> Iterator[Stretch]:
    """Yield what may name a pair, the nearest words first; of those with a figure at last what stands before it."""
    parts = (reach.end(reach.seek("Q")) for reach in one.reaches)  # "Costs down 25 % from"
    named = (words.end(words.seek("PAUSE RELATIVE", skip=1)) for words in (told, *one.reaches, *parts))
    return (_trim_move(words) for words in named if not words.opens("Q PAUSE") and not words.holds('";"'))


def _name_added(one: Surroundings, name: Stretch, added: Stretch) -> Stretch:
    """Return what names a pair from further off: over its rate, as its heading, or with an aside behind it."""
    acts = one.before.begin(name.high).is_all(_SUBJECT)
    return (name or _trim_move(one.lead)).when(added.opens(_RATE) or one.is_headed or acts)


def _find_actor(one: Surroundings) -> Stretch:
    """Return who does what to the things that a pair counts, verb and all: "one analyst handles" … "alerts a day".

    Of how many they are counts, too: "Of 100 parcels, …".
    """
    if whole := next((reach for reach in one.reaches if reach.opens("OUT_OF|OF N|Q NOUN PAUSE")), None):
        return whole.trim_end()
    told = one.lead
    acts = told.closes("FINITE_VERB|PAST") or (told.opens("ONE|EACH NOUN W") and told.closes("CONTENT"))
    return told.when(acts and told.says and not (told.holds(_SIDED) or told.opens(_ACT)))


def _find_behind(near: Surroundings, early: Surroundings, one: Surroundings) -> Stretch | None:
    """Return what stands behind the earlier value and is of both: "1 statt 6 DBAs", "nach 1 statt 6 Tagen bemerkt"."""
    if near is not one or near.tail:
        return None
    counted = near.value.holds(_COUNT) and early.tail.opens("CONTENT")
    done = not near.counts and early.tail.is_all("MINOR $") and near.lead.holds("BE|AUXILIARY")
    return early.tail if counted or done else None


def _find_rest(middle: Stretch, tail: Stretch, between: Stretch) -> Stretch | None:
    """Return the words behind or between the values of a pair that say more than that it changed."""
    between = between.begin(between.seek("W"))
    between = between.end(between.seek("Q"))
    spans = (middle, tail, between.end(between.seek("PAUSE IN? Y")))
    return next((words for words in spans if words.says and not _only_moves(words) and not words.opens(_LATER)), None)


def _names_nothing(words: Stretch) -> bool:
    """Tell whether words only tell of the change, or name one side of it, "the old site", or the story's company."""
    heads = Stretch(words.prose, words.high, len(words.prose.tokens)).opens('":"')  # "Kosten: 12 € → 4 €"
    return words.holds("FORMER") or not words.holds("~OWNER CONTENT") or (_only_moves(words) and not heads)


def _only_moves(words: Stretch) -> bool:
    """Tell whether words name nothing that changed, only that it did: "took", "it is reduced"."""
    return not words or (words.is_all(f"~OF {_MOVE} {_MOVE}{{0,20}} $") and not words.is_all("MANNER $"))


def _keep_verb(told: Stretch, named: Stretch, added: Stretch) -> Stretch:
    """Return the subject of a pair with its verb where that wants what follows: "Teams wait" … "to get a server"."""
    kept = told.trim_ties()
    wants = named and added.opens("PURPOSE|OF") and not told.opens("WHAT")
    return kept if wants and kept.closes("~UP|DOWN|CHANGE|BE|WAS FINITE_VERB|PAST|TOOK") else named


def _find_added(tail: Stretch, middle: Stretch, *, turned: bool) -> Stretch | None:
    """Return what a pair counts or its rate: the words behind its value, else those between; a purpose goes first.

    `turned` tells that the value stands before its earlier one, so that all between them are behind it.
    """
    if turned:
        return tail if tail.opens("PER") or tail.holds("~WHAT CONTENT") else None
    spans = (middle, tail) if middle.opens("PURPOSE") else (tail, middle)
    return next((span for span in spans if _is_added(span)), None)


def _is_added(words: Stretch) -> bool:
    """Tell whether words belong to a pair's values: a noun, "of accounts", "a month", "to get a new service"."""
    return not _only_moves(words) and (
        words.opens(f'OF|FOR|CONTENT|"("|{_RATE}') or (words.opens("PURPOSE") and words.says)
    )


def _trim_move(words: Stretch) -> Stretch:
    """Return words before a pair without what only tells that something changed.

    "Deployments rose from" → "Deployments"; "Brought the price of a release from" → "price of a release".
    """
    words = words.trim_ties()
    if words.opens(_BEFORE_IT) and Stretch(words.prose, 0, words.low).closes("OLD"):
        words = words.begin(words.low + 2)  # "Before the move a batch took"
    if words.opens(_DATED):
        words = words.begin(words.begin(words.low + 2).seek("!Y|JOINT"))
    words = words.end(words.high - 2 * any(map(words.ends, _WAS_SO))).trim_start()
    at = words.high if _is_noun(words) else next(_list_moves(words), words.high)
    if at == words.high:
        return _skip_verb(words)
    kept, moves = words.end(at), words.begin(at)
    return kept.end(at - 2 * (kept.ends("NEGATION W $") and moves.opens("COMPARATIVE")))  # "La file ne dépasse plus"


def _is_noun(words: Stretch) -> bool:
    """Tell whether words that may end in a verb end in a noun, by what stands behind them."""
    after = Stretch(words.prose, words.high, len(words.prose.tokens))
    if after.opens('":"') or after.opens("~FROM OF"):  # "Build run: 60 h", "Truck turnaround of"
        return True
    if words.closes("PARTICIPLE") and after.opens("FROM"):  # "Auto scaling from"
        return True
    return words.closes(_NAME) and after.opens("Q")  # "sick leave 8 % → 5 %"


def _list_moves(words: Stretch) -> Iterator[int]:
    """Yield the tokens behind which words only tell that something changed, the nearest first."""
    for at in range(words.low + 1, words.high):
        kept, moves = words.end(at), words.begin(at)
        named = kept.says and not (kept.closes(TIES) or any(map(moves.opens, _NOUN)))
        if named and moves.is_all(_MOVES):
            yield at


def _skip_verb(words: Stretch) -> Stretch:
    """Return words from the object of a verb of change on."""
    at = words.low if words.opens(f"{_TURNS}|TOOK") else words.seek(_OBJECT) + 1
    verb, rest = words.begin(at), words.begin(at + 1)
    if at >= words.high or not rest.says or (rest.opens(_OF_NOUN) and not any(map(verb.opens, _INVERTED))):
        return words
    return rest.begin(rest.low + next(count for count in range(9) if not rest.begin(rest.low + count).opens(TIES)))
