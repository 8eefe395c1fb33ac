"""The words of a figure without an earlier value: the clause it stands in, or what it shares with another figure.

Comes in: `Prose`, the cores of its figures, what those before have. Goes out: `Sides`. Pure.
"""

from deckgen.figures.clauses import LONGEST_LEAD, Surroundings
from deckgen.figures.cores import Core, Sides
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.trimming import Range, has, has_content, is_content
from deckgen.language.classes import WordClass

_C = WordClass
_RATE = 2
"""Words of a rate."""
_NO_SUBJECT = 2
"""Words of a verb without a subject: "covering", "to achieve"."""
_GAINS = frozenset((_C.UP, _C.DOWN, _C.WIN))
_FINITE = frozenset((_C.FINITE_VERB, _C.REACH))
_ACTS = frozenset((_C.FINITE_VERB, _C.PARTICIPLE, _C.PAST, _C.UP, _C.DOWN))
"""Verbs whose subject a heading names: "Desk: moved three times"."""
_NO_PRONOUN = frozenset((_C.DETERMINER, _C.RELATIVE, _C.PREPOSITION))
"""What a word may be that can be a pronoun, too."""


def find_single(prose: Prose, near: Surroundings, last: Surroundings | None, words: Sides | None) -> Sides:
    """Return the clause around a value; where it says nothing, the words it shares or those of the clause before.

    Args:
        prose: The paragraph.
        near: What stands around the value.
        last: What stands around the figure before it in its sentence, None for the first one.
        words: Those of that figure.
    """
    own = _find_own(prose, near) if not last or not words else _lean_on(prose, last, near, words)
    return own or _look_around(near)


def _find_own(prose: Prose, near: Surroundings) -> Sides | None:
    """Return the words of a value's own clause, None where they say nothing."""
    tail = near.tail
    if near.subject:
        return Sides(near.subject, (tail,), "its subject and its verb")
    lead = _complete_lead(prose, near)
    if parts := _add_name(prose, near, lead):
        return Sides(parts, (tail,), "what its words speak of")
    if has_content(prose, lead):
        return Sides((lead,), (tail,), "the clause around it")
    told = has_content(prose, tail) and not _is_rate(prose, tail)
    return Sides((), (tail,), "the words after it") if told else None


def _complete_lead(prose: Prose, near: Surroundings) -> Range:
    """Return the whole clause for a lead without a subject, and for one that alone has to say what the value is."""
    lead, tail = near.lead, near.tail
    named = has_content(prose, tail)
    if named and _names_nobody(prose, near):
        lead = lead[1], lead[1]
    headless = lead[0] < lead[1] and _C.FINITE_VERB in prose.tokens[lead[0]].classes
    needed = headless or not named or (lead[0] == lead[1] and _is_rate(prose, tail))
    return (near.whole if needed else None) or lead


def _add_name(prose: Prose, near: Surroundings, lead: Range) -> tuple[Range, ...]:
    """Return the words before a value with the heading or the subject that they need, () where they need none.

    "Full build: 3 hours on a good day"; "A visit took 20 minutes and cost 35 €" → "A visit" + "cost".
    """
    core, tail = near.core, near.tail
    told = _count_content(prose, lead)
    if told > 1 or (has_content(prose, tail) and not _is_case(prose, core, tail) and not _only_turns(prose, tail)):
        return ()
    if _needs_heading(prose, near, lead, told):
        return ((near.heading[0], core.low),) if told else (near.heading,)
    verb = told == 1 and _C.FINITE_VERB in prose.tokens[lead[0]].classes and not _is_gapped(prose, lead)
    return (near.opening, lead) if verb and near.opening[0] < near.opening[1] else ()


def _only_turns(prose: Prose, tail: Range) -> bool:
    """Tell whether all that stands behind a value is which way something went: "500 ms reduction"."""
    return tail[1] - tail[0] == 1 and has(prose.tokens[tail[0]], {_C.UP, _C.DOWN})


def _needs_heading(prose: Prose, near: Surroundings, lead: Range, told: int) -> bool:
    """Tell whether the words before a colon say more than those before a value, or whom their verb speaks of."""
    headed = _count_content(prose, near.heading)
    acts = told == 1 and has(prose.tokens[lead[0]], _ACTS)
    return (headed > told or (acts and headed > 0)) and (told > 0 or near.tail[0] < near.tail[1])


def _is_gapped(prose: Prose, lead: Range) -> bool:
    """Tell whether what looks like a verb is the subject of one told before: "latency fell, and costs by 12 %"."""
    return has(prose.tokens[lead[1] - 1], {_C.BY}) and not has(prose.tokens[lead[0]], {_C.UP, _C.DOWN, _C.CHANGE})


def _count_content(prose: Prose, span: Range) -> int:
    return sum(is_content(prose.tokens[index]) for index in range(*span))


def _is_case(prose: Prose, core: Core, tail: Range) -> bool:
    """Tell whether words behind a value only say when it is so: "on a good day"."""
    classes = prose.tokens[tail[0]].classes
    case = _C.PREPOSITION in classes and classes.isdisjoint({_C.OF, _C.PURPOSE})
    return case and core.value.dimension is not Dimension.COUNT


def _restates(prose: Prose, lead: Range) -> bool:
    """Tell whether words only tie a value to what stands before it: "ce qui représente", "each costing"."""
    inside = [prose.tokens[index] for index in range(*lead)]
    words = [token for token in inside if is_content(token) and _C.WHAT not in token.classes]
    follows = any(token.text == "," for token in prose.tokens[max(0, lead[0] - 2) : lead[0]])
    does = len(words) == 1 and _C.PARTICIPLE in words[0].classes and not has(words[0], _GAINS)
    return bool(words) and follows and (does or all(_C.EQUALS in word.classes for word in words))


def _names_nobody(prose: Prose, near: Surroundings) -> bool:
    """Tell whether a lead is a verb alone, whose subject is elsewhere, and tells no gain: "covering", "to achieve"."""
    low, high = near.lead
    words = prose.tokens[low:high]
    if len(words) == 1 and near.is_cut:
        return True
    if low == near.core.start or not 0 < len(words) <= _NO_SUBJECT or has(words[-1], _GAINS):
        return False
    return has(words[0], {_C.PARTICIPLE} if len(words) == 1 else {_C.PURPOSE})


def _counts_the_same(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether a bare number counts what the count before it counts: "75 million learners … reach 200 million"."""
    named = core.high < core.end and is_content(prose.tokens[core.high])
    named = named or _C.OF in prose.tokens[core.low - 1].classes
    bare = core.value.dimension in {Dimension.BARE, Dimension.COUNT} and not core.value.unit and not named
    return bare and last.value.dimension is Dimension.COUNT and bool(last.value.unit)


def _lean_on(prose: Prose, before: Surroundings, near: Surroundings, words: Sides) -> Sides | None:
    """Return the words of a value that stands behind another one: its own, or those it has together with it."""
    last, core, tail = before.core, near.core, near.tail
    if _counts_the_same(prose, last, core):
        return Sides((near.lead,), (before.counted, tail), "what the figure before it counts")
    own = _find_own(prose, near)
    if own and has_content(prose, own.lead[0] if own.lead else (0, 0)):
        leans = _restates(prose, own.lead[0])
    elif shared := _share(prose, last, near, words) or _share_subject(prose, near, words):
        return shared
    else:
        bare = not any(low < high for low, high in (*words.lead, *words.tail))
        leans = bare or _depends(prose, core, tail) or _speaks_of(prose, core)
    if not leans:
        return own
    return Sides((near.whole or _reach_last(prose, last, core, words),), (tail,), "with the figure before it")


def _share_subject(prose: Prose, near: Surroundings, words: Sides) -> Sides | None:
    """Return the subject of the figure before for a change of it: "Revenue reaches $4M, +22% on last year"."""
    core, tail = near.core, near.tail
    signed = prose.text[core.value.start] in "+-−–" and prose.tokens[core.low - 1].text in ",("
    if not signed or not words.lead or (has_content(prose, tail) and not _is_case(prose, core, tail)):
        return None
    low, high = words.lead[0]
    verb = next((index for index in range(low + 1, high) if has(prose.tokens[index], _FINITE)), high)
    return Sides(((low, verb),), (tail,), "the words it shares")


def _reach_last(prose: Prose, last: Core, core: Core, words: Sides) -> Range:
    """Return the figure before a value and what stands between them, with its lead where that alone names it."""
    low = words.lead[0][0] if words.lead and not any(low < high for low, high in words.tail) else last.low
    start, end = prose.find_offsets(low, core.low)
    return (low if end - start <= LONGEST_LEAD else last.low), core.low


def _look_around(near: Surroundings) -> Sides:
    """Return the words of the clauses before or behind a value whose own clause says nothing."""
    tail, lead, ahead = near.tail, near.back[0], near.ahead
    if lead[0] < lead[1] or tail[0] < tail[1]:
        return Sides((lead,), (tail,), "the clause before it")
    return Sides((), (ahead if ahead[0] < ahead[1] else near.rest,), "the clause behind it")


def _is_rate(prose: Prose, tail: Range) -> bool:
    """Tell whether nothing stands behind a value but per what it is: "15 par agent", "$450 a month"."""
    return tail[1] - tail[0] <= _RATE and _C.PER in prose.tokens[tail[0]].classes


def _depends(prose: Prose, core: Core, tail: Range) -> bool:
    """Tell whether words behind a value speak of something named before: "of them alike", "more every day"."""
    words = prose.tokens[slice(*tail)]
    if words and _C.THEREOF in words[0].classes:
        return True
    if any(_C.PRONOUN in token.classes and token.classes.isdisjoint(_NO_PRONOUN) for token in words[:3]):
        return True
    if not words:
        return False
    case = _C.PREPOSITION in words[0].classes and _C.OF not in words[0].classes
    share = core.value.dimension is Dimension.PERCENT and case
    return share or (_C.COMPARATIVE in words[0].classes and not _says_what(prose, tail))


def _speaks_of(prose: Prose, core: Core) -> bool:
    """Tell whether a relative word ties a value to what stands before it: "documents, of which 80% are scanned"."""
    tie = prose.tokens[max(core.start, core.low - 2) : core.low]
    return bool(tie) and _C.RELATIVE in tie[-1].classes


def _says_what(prose: Prose, tail: Range) -> bool:
    return len(range(*tail)) > 1 and is_content(prose.tokens[tail[0] + 1])


def _share(prose: Prose, last: Core, near: Surroundings, words: Sides) -> Sides | None:
    """Return the words of the figure before for one that only adds another case: "…, and 89% within 6 hours"."""
    core, tail = near.core, near.tail
    alike = last.value.dimension is core.value.dimension and core.value.dimension is not Dimension.COUNT
    if not alike or tail[0] >= tail[1] or _C.PREPOSITION not in prose.tokens[tail[0]].classes:
        return None
    case, tie = prose.tokens[tail[0]], prose.tokens[core.low - 1]
    parallel = bool(words.tail) and prose.tokens[words.tail[-1][0]].word == case.word
    if _C.JOINT not in tie.classes and not (parallel and tie.text == ","):
        return None
    if words.lead:
        return Sides(words.lead, (tail,), "the words it shares")
    if _C.OF in case.classes or not words.tail or parallel:
        return None
    low, high = words.tail[0]
    end = next((index for index in range(low + 1, high) if prose.tokens[index].word == case.word), high)
    return Sides((), ((low, end), tail), "the words it shares")
