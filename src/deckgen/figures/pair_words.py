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
_NOUN = f"~AUXILIARY|BE|WAS|{_TURNS} FINITE_VERB {_TURNS}|TOOK"
"""A verb that is a noun in the plural here: "Test runs shrank"."""
_COUNT = "Q.bare|Q.count"
_RATE = 'PER|"/"|Q.time'
_OBJECT = f"PURPOSE|PRONOUN {_TURNS}"
"""What a word of change behind these changes is told behind it: "helping us increase"."""
_SUBJECT = "BE|WAS|AUXILIARY ADVERB|PREPOSITION{0,3} $"
"""What stands between a subject and its value: "Claims (up to 2,000 €) are after 30 hours paid"."""
_LATER = "DETERMINER? NEW|FORMER|WHAT"
"""What is told of one side of a pair alone: "the new one", "where it took"."""
_DATED = "~Y IN_YEAR|IN|BETWEEN NOUN? Y"
"""What only says when: "in 2019", "between 2020 and 2024"."""
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
    if added := _find_added(tail, middle, turned=near is one) or _find_counted(near, early, one):
        acts = one.before.begin(name.high).is_all(_SUBJECT)
        named = (name or _trim_move(told)).when(added.opens(_RATE) or one.is_headed or acts)
        lead = _keep_verb(told, own, added) or named
        return Sides((lead.when(near is other or not near.counts),), (added,), "the noun of the pair")
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


def _find_counted(near: Surroundings, early: Surroundings, one: Surroundings) -> Stretch | None:
    """Return what a bare number counts with the earlier one behind it: "1 statt 6 DBAs"."""
    bare = near is one and near.value.holds(_COUNT) and not near.tail and early.tail.opens("CONTENT")
    return early.tail if bare else None


def _find_rest(middle: Stretch, tail: Stretch, between: Stretch) -> Stretch | None:
    """Return the words behind or between the values of a pair that say more than that it changed."""
    between = between.begin(between.seek("W"))
    between = between.end(between.seek("Q"))
    spans = (middle, tail, between.end(between.seek("PAUSE IN? Y")))
    return next((words for words in spans if words.says and not _only_moves(words) and not words.opens(_LATER)), None)


def _names_nothing(words: Stretch) -> bool:
    """Tell whether words only tell of the change, or name one side of it, "the old site", or the story's company."""
    return words.holds("FORMER") or not words.holds("~OWNER CONTENT") or _only_moves(words)


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
    if words.opens(_DATED):
        words = words.begin(words.begin(words.low + 2).seek("!Y|JOINT"))
    words = words.end(words.high - 2 * words.ends("IN_YEAR|IN Y $")).trim_start()
    after = Stretch(words.prose, words.high, len(words.prose.tokens))
    noun = after.opens('":"') or after.opens("~FROM OF")  # "Build run: 60 h", "Truck turnaround of"
    noun = noun or (words.closes("PARTICIPLE") and after.opens("FROM"))  # "Auto scaling from"
    for at in () if noun else range(words.low + 1, words.high):
        kept = words.end(at)
        if kept.says and not (kept.closes(TIES) or words.begin(at).opens(_NOUN)) and words.begin(at).is_all(_MOVES):
            split = kept.ends("NEGATION W $") and words.begin(at).opens("COMPARATIVE")  # "La file ne dépasse plus"
            return kept.end(kept.high - 2 * split)
    return _skip_verb(words)


def _skip_verb(words: Stretch) -> Stretch:
    """Return words from the object of a verb of change on."""
    at = words.low if words.opens(f"{_TURNS}|TOOK") else words.seek(_OBJECT) + 1
    verb, rest = words.begin(at), words.begin(at + 1)
    if at >= words.high or not rest.says or (rest.opens(_OF_NOUN) and not verb.opens("CHANGE")):
        return words
    return rest.begin(rest.low + next(count for count in range(9) if not rest.begin(rest.low + count).opens(TIES)))
