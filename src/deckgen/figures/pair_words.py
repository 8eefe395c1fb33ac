"""The words of a pair: a noun for what changed, and what is counted or its rate.

Comes in: what stands around a value and its earlier value. Goes out: `Sides`. Pure.
"""

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Sides
from deckgen.figures.quantity import Strength
from deckgen.figures.stretches import TIES, Stretch

_VERBS = "AUXILIARY|FINITE_VERB"
_MOVES = "UP|DOWN|CHANGE|TOOK|REACH"
_SMALL_MOVES = "ADVERB|COMPARATIVE|PRONOUN|AUXILIARY|NOW|OLD|NEGATION|NO_LONGER"
_MOVED = f"FINITE_VERB|BE|WAS|{_MOVES}"
"""Behind these words tell how something changed."""
_MOVING = f"{_MOVED}|{TIES}|{_SMALL_MOVES}"
"""What stands between what changed and its first value: "has shortened drastically"."""
_AMOUNT = "BY|AUXILIARY|BE|WAS|UP|DOWN"
"""Behind these a value only tells by how much something changed."""
_NO_NOUN = f"~{_MOVES}|AUXILIARY|BE|WAS FINITE_VERB"
"""A verb that is a noun in the plural, too, as "runs" and "costs" are."""
_OF_NOUN = 'OF|FROM|TO|IN|BY|PREPOSITION|"/"'
"""Behind these the word of change before them is a noun: "growth of revenue", "cost/unit"."""
_RATE = 'PER|"/"'
_NOUN_FOLLOWS = "PER|OF|DETERMINER"
"""Behind these a word is no verb: "per lift"."""


def find_pair(near: Surroundings, early: Surroundings) -> Sides:
    """Return a noun for a pair, and what it counts or its rate."""
    one, other = (early, near) if early.core.low < near.core.low else (near, early)
    told = next(iter(one.subject), one.whole or one.lead)
    lead = _trim_move(told)
    named = near.none if _names_nothing(lead) else lead
    tail = near.tail.trim("PARTICLE")
    middle = _end_at_verb(_end_before_figure(one.reach(other.core.low)))
    span = (tail,) if tail.opens("IN") and tail.holds("Q.time") else ()  # how long a change took: "in 8 years"
    if added := _find_added(tail, middle if near is other else None):
        name = near.none if near is one and near.counts else _name_rate(one, _keep_verb(told, named, added), added)
        return Sides((name,), (added,), "the noun of the pair")
    if named.says:
        return Sides((lead,), span, "the noun of the pair")
    if rest := next((words for words in (middle, tail) if _says_more(words)), None):
        return Sides((), (rest,), "the words of the pair")
    return _look_around(near, one, other, span)


def _look_around(near: Surroundings, one: Surroundings, other: Surroundings, span: tuple[Stretch, ...]) -> Sides:
    """Return words before or between the values of a pair whose own clause names nothing."""
    ahead = _trim_move(_reach_back(one))
    if not ahead or near is one:
        between = _begin_at_subject(_end_before_figure(one.behind.end(other.core.low)).trim_start())
        if told := next((words for words in (between, near.ahead) if _says_more(words)), None):
            return Sides((), (told,), "the words of the pair")
    return Sides((ahead,), span, "the clause before the pair")


def _names_nothing(words: Stretch) -> bool:
    """Tell whether words only tell of the change, or name one side of it, "the old site", or the story's company."""
    side = words.holds("FORMER") or (words.says and not words.holds("~OWNER CONTENT"))
    return side or _only_moves(words)


def _name_rate(first: Surroundings, named: Stretch, added: Stretch) -> Stretch:
    """Return the noun of a pair, that before it where it has a rate alone, or stands behind a colon."""
    return named or (_trim_move(_reach_back(first)) if added.opens(_RATE) or first.heading else named)


def _keep_verb(told: Stretch, named: Stretch, added: Stretch) -> Stretch:
    """Return the subject of a pair with its verb where that wants what follows: "Teams wait" … "to get a server"."""
    kept = told.trim_ties()
    wants = named and added.opens("PURPOSE|OF") and not told.opens("WHAT")
    return kept if wants and kept.closes("~UP|DOWN|CHANGE|BE|WAS FINITE_VERB|PAST|TOOK") else named


def _reach_back(first: Surroundings) -> Stretch:
    """Return the words before a pair, beyond a verb of change alone: "Délai moyen : passé de"."""
    return next((lead for lead in first.back[:-1] if not _only_moves(lead)), first.back[-1])


def _begin_at_subject(words: Stretch) -> Stretch:
    """Return what took two spans of time with the subject of its verb: "it processed what the old one did"."""
    before = words.begin(max(words.low - 1, 0))
    return before if words.seek("WHAT", skip=1) < words.high and before.opens("PRONOUN") else words


def _end_before_figure(words: Stretch) -> Stretch:
    """Return words between two values without those of a figure that stands between them, too."""
    found = ((at, words.prose.tokens[at].quantity) for at in range(words.low, words.high))
    return words.end(next((at for at, one in found if one and one.strength >= Strength.FAIR), words.high))


def _find_added(tail: Stretch, middle: Stretch | None) -> Stretch | None:
    """Return what a pair counts or its rate: the words behind its value, else those between; a purpose goes first.

    `middle` is None for a value that stands before its earlier one.
    """
    if middle is None:
        return tail if tail.opens("PER") or tail.holds("~WHAT CONTENT") else None
    spans = (middle, tail) if middle.opens("PURPOSE") else (tail, middle)
    return next((span for span in spans if _is_added(span)), None)


def _is_added(words: Stretch) -> bool:
    """Tell whether words belong to a pair's values: a noun, "of accounts", "a month", "to get a new service"."""
    if _only_moves(words):
        return False
    purpose = words.opens("PURPOSE") and words.high - words.low > 1 and words.says
    return purpose or words.opens(f"OF|{_RATE}") or words.opens("~PURPOSE CONTENT")


def _end_at_verb(words: Stretch) -> Stretch:
    """Return what an earlier value counts, without what is told of it: "seats were taken" → "seats"."""
    if not words.opens("CONTENT|PER"):
        return words
    return words.end(words.seek(_VERBS)).trim("ADVERB|NOW")


def _trim_move(words: Stretch) -> Stretch:
    """Return words before a pair without what only tells that something changed.

    "Deployments rose from" → "Deployments"; "Brought the price of a release from" → "price of a release".
    """
    words = words.trim_ties()
    kept = words
    while kept and _is_move(kept) and kept.end(kept.high - 1).says:
        if kept.closes(f"{_NO_NOUN} {_MOVES}") or kept.closes(
            "PARTICIPLE FROM"
        ):  # "Test runs shrank", "Auto scaling from"
            break
        kept = kept.end(kept.high - 1)
    by = any(token.quantity for token in words.begin(kept.high).tokens)
    return _skip_verb(kept) if by or kept == words else kept


def _only_moves(words: Stretch) -> bool:
    """Tell whether words name nothing that changed, only that it did: "took", "it is reduced"."""
    return all(_is_move(words.end(at + 1)) for at in range(words.low, words.high))


def _says_more(words: Stretch) -> bool:
    """Tell whether words say more than that somebody changed something: not "on est passé"."""
    return words.says and not (words.opens("PRONOUN") and _only_moves(words))


def _is_move(words: Stretch) -> bool:
    """Tell whether the last word only tells of the change; how it changed is told right behind its verb."""
    before = words.end(words.high - 1)
    if words.closes(f"~{_SMALL_MOVES} MANNER"):
        return before.closes(_MOVED)
    if quantity := words.tokens[-1].quantity:  # "reduced by 45%", "a été divisé par quatre"
        return quantity.number is not None and before.closes(_AMOUNT)
    if words.closes('W ":"'):  # "Build run: 60 h", "Auto Scaling: 4"
        return False
    noun = before.closes("PER") or words.closes("W ~FROM OF")  # "per lift", "Truck turnaround of"; "de" is "from", too
    return words.closes(_MOVING) and not noun


def _skip_verb(words: Stretch) -> Stretch:
    """Return words from the object of a verb of change on."""
    for at in range(words.high - 2, words.low - 1, -1):
        verb, rest = words.begin(at), words.begin(at + 1)
        noun = rest.opens(_OF_NOUN) and not verb.opens("CHANGE")
        if _turns(words.low, verb) and not noun and rest.says:
            while rest.opens(TIES):
                rest = rest.begin(rest.low + 1)
            return rest
    return words


def _turns(low: int, verb: Stretch) -> bool:
    """Tell whether a word makes its object more or less, or begins to change it: "increase uptime", "Brought the"."""
    first, before = verb.low == low, verb.begin(verb.low - 1)
    if verb.opens("UP|DOWN"):
        return first or not before.opens(_NOUN_FOLLOWS)
    return (first and verb.opens("TOOK")) or (verb.opens("CHANGE") and (first or before.opens("PURPOSE")))
