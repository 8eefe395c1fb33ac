"""The words of a figure without an earlier value: the clause it stands in, or what it shares with another figure.

Comes in: what stands around the values of a paragraph, what those before have. Goes out: `Sides`. Pure.
"""

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Sides
from deckgen.figures.quantity import RATED, Dimension
from deckgen.figures.stretches import Stretch

_RATE = 2
"""Words of a rate."""
_NO_SUBJECT = 2
"""Words of a verb without a subject: "covering", "to achieve"."""
_LISTED = 12
"""Tokens before a value in which the values of its list are looked for."""
_GAINS = "UP|DOWN|WIN"
_VERBS = f"{_GAINS}|FINITE_VERB|CHANGE|REACH|EQUALS"
_CASE = "~OF|PURPOSE PREPOSITION"
"""What begins words that only say when something is so: "on a good day"."""
_ACTS = "FINITE_VERB|PARTICIPLE|PAST|UP|DOWN"
"""Verbs whose subject a heading names: "Desk: moved three times"."""
_NAMED = "what its words speak of"
_SAME_COUNT = "what the figure before it counts"
_COUNTS = frozenset((Dimension.BARE, Dimension.COUNT))
_PRONOUN = "~DETERMINER|RELATIVE|PREPOSITION PRONOUN"


def find_single(near: Surroundings, last: Surroundings, words: Sides | None) -> Sides:
    """Return the clause around a value; where it says nothing, the words it shares or those of the clause before.

    Args:
        near: What stands around the value.
        last: What stands around the figure before it.
        words: Those of that figure, None where it is in another sentence.
    """
    own = _lean_on(last, near, words) if words else _find_own(near)
    return own or _look_around(near)


def _find_own(near: Surroundings) -> Sides | None:
    """Return the words of a value's own clause, None where they say nothing."""
    tail = near.tail
    if near.subject:
        return Sides(near.subject, (tail,), "its subject and its verb")
    lead = _complete_lead(near)
    if parts := _add_name(near, lead):
        return Sides(parts, (tail,), _NAMED)
    if lead.says:
        return Sides((lead,), (tail,), "the clause around it")
    return Sides((), (tail,), "the words after it") if tail.says and not _is_rate(tail) else None


def _complete_lead(near: Surroundings) -> Stretch:
    """Return the whole clause for a lead without a subject, and for one that alone has to say what the value is."""
    lead, tail = near.lead, near.tail
    if tail.says and _names_nobody(near):
        lead = near.none
    needed = lead.opens("FINITE_VERB") or not tail.says or _is_rate(tail)
    if needed and lead.high - lead.low == 1 and lead.opens(f"~{_GAINS} PARTICIPLE"):  # "one outage, lasting"
        return next((words for words in near.back[1:] if words.is_short), lead)
    return (near.whole if needed else None) or lead


def _names_nobody(near: Surroundings) -> bool:
    """Tell whether a lead is a verb alone, whose subject is elsewhere, and tells no gain: "covering", "to achieve"."""
    lead = near.lead
    size = lead.high - lead.low
    if size == 1 and near.is_cut:
        return True
    if lead.low == near.core.start:
        return False
    if size == 1 and not near.counts and lead.opens(f"~{_VERBS} THINGS"):  # "With Streams, streams 7 TB of data"
        return True
    if not 0 < size <= _NO_SUBJECT or lead.closes(_GAINS):
        return False
    return lead.opens("PARTICIPLE" if size == 1 else "PURPOSE")


def _add_name(near: Surroundings, lead: Stretch) -> tuple[Stretch, ...]:
    """Return the words before a value with the heading or the subject that they need, () where they need none.

    "Full build: 3 hours on a good day"; "A visit took 20 minutes and cost 35 €" → "A visit" + "cost".
    """
    tail, told = near.tail, lead.content
    turns = tail.high - tail.low == 1 and tail.opens("UP|DOWN")  # "500 ms reduction"
    if told > 1 or (tail.says and not turns and near.counts and near.core.value.unit):
        return ()
    if near.heading.says and _needs_heading(near.heading, lead) and (told or tail):
        return (near.heading.end(near.core.low),) if told else (near.heading,)
    gapped = lead.closes("BY") and not lead.opens("UP|DOWN|CHANGE")  # "latency fell, and costs by 12 %"
    return (near.opening, lead) if told and lead.opens("FINITE_VERB") and near.opening and not gapped else ()


def _needs_heading(heading: Stretch, lead: Stretch) -> bool:
    """Tell whether the words before a colon say more than those before a value, or whom their verb speaks of."""
    return heading.content > lead.content or lead.opens(_ACTS)


def _is_case(near: Surroundings) -> bool:
    """Tell whether words behind a value only say when it is so: "on a good day"."""
    return near.tail.opens(_CASE) and not near.counts


def _is_rate(tail: Stretch) -> bool:
    """Tell whether nothing stands behind a value but per what it is: "15 par agent", "$450 a month"."""
    return tail.high - tail.low <= _RATE and tail.opens("PER")


def _lean_on(before: Surroundings, near: Surroundings, words: Sides) -> Sides | None:
    """Return the words of a value that stands behind another one: its own, or those it has together with it."""
    tail = near.tail
    counted = words.tail[0] if words.why == _SAME_COUNT else before.counted
    if counted and _counts_the_same(before, near):
        return Sides((near.lead,), (counted, tail), _SAME_COUNT)
    own = _find_own(near)
    if own and own.lead and own.lead[0].says:
        leans = _restates(own.lead[0])
    elif shared := _share(before, near, words) or _share_subject(near, words):
        return shared
    else:
        between = near.before.begin(before.core.high)
        became = between.high - between.low == 1 and between.opens("TO")  # "had doubled to $1.1M a month"
        leans = became or _depends(near) or not (any((*words.lead, *words.tail)) or _is_listed(near))
    if not leans:
        return own
    whole = near.whole or _reach_last(before, near, words).trim_opened().trim('"="')
    return Sides((whole,), (tail,), "with the figure before it")


def _counts_the_same(before: Surroundings, near: Surroundings) -> bool:
    """Tell whether a bare number counts what the count before it counts: "75 million learners … reach 200 million"."""
    value, last = near.core.value, before.core.value
    bare = value.dimension in _COUNTS and not value.unit
    named = near.behind.opens("CONTENT") or near.before.closes("OF")
    return bare and not named and last.dimension in _COUNTS


def _restates(lead: Stretch) -> bool:
    """Tell whether words only tie a value to what stands before it: "ce qui représente", "each costing"."""
    words = [at for at in range(lead.low, lead.high) if lead.begin(at).opens("~WHAT CONTENT")]
    follows = Stretch(lead.prose, max(0, lead.low - 2), lead.low).holds('","')
    does = len(words) == 1 and lead.begin(words[0]).opens(f"~{_GAINS} PARTICIPLE")
    return bool(words) and follows and (does or all(lead.begin(at).opens("EQUALS") for at in words))


def _share(before: Surroundings, near: Surroundings, words: Sides) -> Sides | None:
    """Return the words of the figure before for one that only adds another case: "…, and 89% within 6 hours"."""
    dimension, tail = near.core.value.dimension, near.tail
    if words.lead and _goes_on(before, near, words):
        return Sides(words.lead, (tail,), "the words it shares")
    alike = before.core.value.dimension is dimension is not Dimension.COUNT
    if not alike or not tail.opens("PREPOSITION"):
        return None
    case = f'"{tail.tokens[0].word}"'
    parallel = bool(words.tail) and words.tail[-1].opens(case)
    if not near.before.closes("JOINT") and not (parallel and near.before.closes('","')):
        return None
    if words.lead:
        return Sides(words.lead, (tail,), "the words it shares")
    if tail.opens("OF") or not words.tail or parallel:
        return None
    told = words.tail[0]
    return Sides((), (told.end(told.seek(case, skip=1)), tail), "the words it shares")


def _goes_on(before: Surroundings, near: Surroundings, words: Sides) -> bool:
    """Tell whether a value goes on from the words before the last one: "Infra 70% cheaper, 3x faster".

    "Wait: 4 hours at night, 11 hours on Mondays".
    """
    if near.tail.opens("COMPARATIVE"):
        return bool(words.tail) and words.tail[-1].opens("COMPARATIVE")
    alike = before.core.value.dimension is near.core.value.dimension
    return alike and words.why == _NAMED and near.before.closes('","|JOINT')


def _share_subject(near: Surroundings, words: Sides) -> Sides | None:
    """Return the subject of the figure before for a change of it: "Revenue reaches $4M, +22% on last year"."""
    tail = near.tail
    signed = tail.prose.text[near.core.value.start] in "+-−–" and near.before.closes('","|"("')
    if not signed or not words.lead or (tail.says and not _is_case(near)):
        return None
    lead = words.lead[0]
    return Sides((lead.end(lead.seek('FINITE_VERB|REACH ~":"', skip=1)),), (tail,), "the words it shares")


def _reach_last(before: Surroundings, near: Surroundings, words: Sides) -> Stretch:
    """Return the figure before a value and what stands between them, with its lead where that alone names it."""
    reach = near.before.begin(before.core.low)
    named = reach.begin(words.lead[0].low) if words.lead and not any(words.tail) else reach
    return named if named.is_short else reach


def _depends(near: Surroundings) -> bool:
    """Tell whether a value speaks of something named before: "of them alike", "more every day", "of which 80%"."""
    tail, value = near.tail, near.core.value
    alone = tail.high - tail.low == 1 and tail.opens("PER")  # "60 functions, 128 MB each"
    if alone or tail.opens("THEREOF") or near.before.closes("RELATIVE") or value.why == RATED:
        return True
    case = tail.opens("~OF PREPOSITION") and value.dimension is Dimension.PERCENT
    faster = tail.opens("COMPARATIVE !THINGS? ~CONTENT|OF") and value.dimension is Dimension.FACTOR
    case = case or (tail.opens("~FROM OF") and near.before.closes("EQUALS"))  # "600 €, i.e. a third of the budget"
    speaks = tail.end(min(tail.high, tail.low + 3)).holds(_PRONOUN)
    return case or faster or speaks or tail.opens("COMPARATIVE ~CONTENT")


def _is_listed(near: Surroundings) -> bool:
    """Tell whether a value stands alone in a list of values, which are no name of it: "3 retries, 40 sites, 2 PB"."""
    before = near.before.begin(max(near.before.low, near.before.high - _LISTED))
    listed = before.closes('","') and not near.tail
    return listed and sum(token.quantity is not None for token in before.tokens) > 1


def _look_around(near: Surroundings) -> Sides:
    """Return the words of the clauses before or behind a value whose own clause says nothing."""
    tail, lead = near.tail, near.none if _is_listed(near) else near.back[0]
    if lead or tail:
        return Sides((lead,), (tail,), "the clause before it")
    return Sides((), (near.ahead or near.rest,), "the clause behind it")
