"""Decks as plain values: made up, edited at random, merged by a plan. A digest is the value itself."""

import copy
import random
from zlib import crc32

from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide, KeptSlide, TakenSlide
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord

WORDS = ["cloud", "sites", "hours", "cost", "data", "power", "team", "plant", "report", "meter", "wind", "store"]


def say(chance):
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(2, 5))) + f" {chance.randrange(10**6)}"


def make_place(chance):
    return " ".join(str(chance.randint(0, 9600)) for _ in range(4))


def make_shape(chance):
    return {
        "text": [say(chance) for _ in range(chance.randint(1, 5))],
        "place": make_place(chance),
        "alt": "",
        "look": "",
    }


def make_slide(chance, key, group):
    return {
        "key": key,
        "group": group,
        "layout": chance.choice("AB"),
        "hidden": False,
        "notes": [say(chance) for _ in range(chance.randint(0, 3))],
        "shapes": {f"s{number}": make_shape(chance) for number in range(chance.randint(1, 4))},
    }


def make_deck(chance):
    groups = [f"g{number}" for number in range(chance.randint(2, 6))]
    return [
        make_slide(chance, group if page == 0 else f"{group}/{page + 1}", group)
        for group in groups
        for page in range(chance.choice((1, 1, 1, 2, 3)))
    ]


def record(slide):
    return SlideRecord(
        key=slide["key"],
        group=slide["group"],
        number=slide.get("number", number(slide["key"])),
        layout=slide["layout"],
        hidden=slide["hidden"],
        notes=tuple(slide["notes"]),
        section=slide.get("section", slide["group"]),
        shapes=tuple(record_shape(key, shape) for key, shape in slide["shapes"].items()),
    )


def record_shape(key, shape):
    look = shape.get("look", "")
    lines = [f"{line}{look}" for line in shape["text"]]
    fields = {"alt": shape["alt"], "paint": look, "place": shape["place"], "text": str(lines) if lines else ""}
    return ShapeRecord(
        key=key,
        kind="text",
        slot=shape.get("slot", ""),
        fields=tuple((name, value) for name, value in fields.items() if value),
        paragraphs=tuple(lines),
        plain=tuple(shape["text"]),
        words=tuple(number(word) & 0xFFFF for line in shape["text"] for word in line.split()),
    )


def number(text):
    return crc32(text.encode())


def deck_record(deck, name="deck", look="look"):
    return DeckRecord(deck=name, course="course", look=look, package="", slides=records(deck))


def records(deck):
    return tuple(map(record, deck))


def edit_text(chance, lines):
    match chance.choice(("reword", "reword", "add", "drop", "swap")):
        case "reword" if lines:
            lines[chance.randrange(len(lines))] = say(chance)
        case "drop" if len(lines) > 1:
            del lines[chance.randrange(len(lines))]
        case "swap" if len(lines) > 1:
            lines.reverse()
        case _:
            lines.insert(chance.randint(0, len(lines)), say(chance))


def edit_shapes(chance, slide, name):
    shapes = slide["shapes"]
    key = chance.choice(list(shapes)) if shapes else ""
    match chance.choice(("text", "text", "text", "place", "alt", "add", "drop")):
        case "text" if key:
            edit_text(chance, shapes[key]["text"])
        case "place" if key:
            shapes[key]["place"] = make_place(chance)
        case "alt" if key:
            shapes[key]["alt"] = say(chance)
        case "drop" if key:
            del shapes[key]
        case _:
            shapes[f"{name}{chance.randrange(10**6)}"] = make_shape(chance)


def edit(chance, deck, name):
    """Change a deck once, as hands do ("hand") or as an edit of the notes does ("notes")."""
    kinds = ["shapes"] * 5 + ["notes", "delete", "add", "move"] + (["hide"] if name == "hand" else ["grow", "layout"])
    at = chance.randrange(len(deck)) if deck else 0
    match chance.choice(kinds):
        case "shapes" if deck:
            edit_shapes(chance, deck[at], name)
        case "notes" if deck:
            edit_text(chance, deck[at]["notes"])
        case "delete" if deck:
            del deck[at]
        case "move" if deck:
            deck.insert(chance.randrange(len(deck)), deck.pop(at))
        case "hide" if deck:
            deck[at]["hidden"] = not deck[at]["hidden"]
        case "layout" if deck:
            deck[at]["layout"] = "C"
        case "grow" if deck:
            group = deck[at]["group"]
            last = max(number for number, slide in enumerate(deck) if slide["group"] == group)
            deck.insert(last + 1, make_slide(chance, f"{group}/{chance.randrange(10**6)}", group))
        case _:
            key = f"{name}-{chance.randrange(10**6)}"
            deck.insert(at, make_slide(chance, key, key))


def edited(chance, deck, name, count):
    """Return a deck changed a number of times; the groups of the notes stay together, as they are planned."""
    deck = copy.deepcopy(deck)
    for _ in range(count):
        edit(chance, deck, name)
    if name == "notes":
        first = {slide["group"]: number for number, slide in reversed(list(enumerate(deck)))}
        deck.sort(key=lambda slide: first[slide["group"]])
    return deck


def merge(plan, theirs, ours):
    """Return the deck that a plan makes."""
    done = []
    for step in plan.steps:
        match step:
            case KeptSlide(at):
                done.append(copy.deepcopy(theirs[at]))
            case TakenSlide(at, _):
                done.append(copy.deepcopy(ours[at]))
            case CopiedSlide(at, _):
                new = copy.deepcopy(ours[at])
                done.append({**new, "key": f"{new['key']}{COPY}", "hidden": True})
            case JoinedSlide():
                done.append(join(step, theirs[step.theirs], ours[step.ours]))
    return done


def join(step, theirs, ours):
    sides = {"theirs": theirs, "ours": ours}
    shapes = {}
    for one in step.shapes:
        hand = list(theirs["shapes"].items())[one.theirs] if one.theirs is not None else None
        new = list(ours["shapes"].items())[one.ours] if one.ours is not None else None
        key, shape = copy.deepcopy(hand or new)
        for name in one.taken:
            shape[name] = copy.deepcopy(new[1][name])
        if one.text:
            texts = {"theirs": hand[1]["text"], "ours": new[1]["text"]}
            shape["text"] = [texts[side][at] for side, at in one.text]
        shapes[key] = shape
    return {
        **theirs,
        "layout": ours["layout"] if step.relayout else theirs["layout"],
        "notes": [sides[side]["notes"][at] for side, at in step.notes],
        "shapes": shapes,
    }


def next_base(plan, theirs, ours, base=()):
    """Return what the merged deck is written down as: what the notes gave, what they left, the copies in it."""
    copies = [
        {**ours[step.ours], "key": f"{ours[step.ours]['key']}{COPY}", "hidden": True}
        for step in plan.steps
        if isinstance(step, CopiedSlide)
    ]
    standing = {theirs[step.theirs]["key"] for step in plan.steps if isinstance(step, KeptSlide)}
    slides, before = [*ours], ""
    for slide in base:
        keys = [one["key"] for one in slides]
        if slide["key"] in standing and slide["key"] not in keys and not slide["key"].endswith(COPY):
            slides.insert(keys.index(before) + 1 if before in keys else 0, slide)
        before = before if slide["key"].endswith(COPY) else slide["key"]
    kept = [slide for slide in base if slide["key"].endswith(COPY) and slide["key"] in standing]
    return [*slides, *copies, *kept]


def recall(deck, base):
    """Give the slides of a merged deck the keys that its record has; those in none are hand-made from now on."""
    known = {slide["key"] for slide in base}
    for number, slide in enumerate(deck):
        if slide["key"] not in known:
            slide["key"] = slide["group"] = f"hand-made-{number}"


def dice(seed):
    return random.Random(seed)  # noqa: S311 - an edit at random, repeatable


def blur(chance, deck):
    """Return a deck as a program saves it that keeps no ids: formats written out, places rounded, other layouts."""
    done = copy.deepcopy(deck)
    for at, slide in enumerate(done):
        slide.update(key="", number=256 + at, layout="Z", section="", group="")
        for shape in slide["shapes"].values():
            shape["look"] = " office"
            shape["place"] = " ".join(str(int(part) + chance.choice((-1, 0, 0, 1))) for part in shape["place"].split())
        slide["shapes"] = {f"PlaceHolder {count}": shape for count, shape in enumerate(slide["shapes"].values())}
    return done


def said(deck):
    """Return all lines of a deck, those of its notes too."""
    shown = {line for slide in deck for shape in slide["shapes"].values() for line in shape["text"]}
    return shown | {line for slide in deck for line in slide["notes"]}


def make(*slides):
    """Return slides by their lines: "solution: a, b" has one shape of two paragraphs."""
    deck = []
    for slide in slides:
        key, _, lines = slide.partition(": ")
        shape = {"text": lines.split(", "), "place": "100 200 300 400", "alt": ""}
        deck.append(
            {
                "key": key,
                "group": key.partition("/")[0],
                "layout": "A",
                "hidden": False,
                "notes": [],
                "shapes": {"body": shape},
            }
        )
    return deck


def show(deck):
    """Return the slides as `make` takes them."""
    return [f"{slide['key']}: {', '.join(slide['shapes']['body']['text'])}" for slide in deck]
