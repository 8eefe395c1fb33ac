"""`deckgen list --why`: what the notes were read as, each with the line that made it so and the rule in words.

Comes in: a course and the modules asked for. Goes out: answers, as lines for people and as facts for programs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import wrap

import click

from deckgen import __version__
from deckgen.blocks import Block
from deckgen.cli.facts import Facts, describe_course, echo_json
from deckgen.cli.table import measure_terminal
from deckgen.course import Course, Module
from deckgen.evidence import Reason
from deckgen.named_tuple import NamedTuple
from deckgen.story import Reminder, Section, Story, StoryState

_INDENT = "    "


class Answer(NamedTuple):
    """One thing that was read, and why it is that."""

    reason: Reason
    name: str = ""
    """What the thing is called; "" where the reason says it all."""
    module: str = ""
    """Key of the module it belongs to, "" for the course."""
    story: str = ""
    """Key of the story it belongs to, "" for none."""


def echo_answers(course: Course, modules: tuple[Module, ...], *, as_json: bool) -> None:
    """Print why everything in some modules is what it is."""
    if as_json:
        answers = [*answer_course(course, modules), *(one for module in modules for one in answer_module(module))]
        why = [_describe(answer) for answer in answers]
        echo_json({"version": __version__, "course": describe_course(course), "why": why})
        return
    room = measure_terminal()
    groups = (list(group) for group in _list_groups(course, modules))
    parts = ("\n".join(line for text in group for line in _fit(text, room)) for group in groups if group)
    click.echo("\n\n".join(parts) or "no modules found")


def _list_groups(course: Course, modules: tuple[Module, ...]) -> Iterator[Iterator[str]]:
    """Yield what stands together on paper: the course, each module, each story."""
    yield map(_say, answer_course(course, modules))
    for module in modules:
        yield map(_say, _answer_head(module))
        for story in module.stories:
            yield _tell_story(module, story)


def answer_course(course: Course, modules: Iterable[Module]) -> Iterator[Answer]:
    """Yield what gave the course its title, and where the sections of the files stand that some modules are from."""
    paths = {path for module in modules for path in (module.path, *(story.path for story in module.stories))}
    for reason in course.why:
        if reason.subject == "title":
            yield Answer(reason, course.title)
        elif reason.path in paths:
            yield Answer(reason)


def answer_module(module: Module) -> Iterator[Answer]:
    """Yield why a module is one, then its stories in order."""
    yield from _answer_head(module)
    for story in module.stories:
        yield from _answer_story(module, story)
        for section in _list_own(story):
            yield from _answer_section(module, story, section)


def _answer_head(module: Module) -> Iterator[Answer]:
    return (Answer(reason, module.label or module.title or module.key, module.key) for reason in module.why)


def _answer_story(module: Module, story: Story) -> Iterator[Answer]:
    names = {"topic": story.topic or story.company, "company": story.company, "source": story.source}
    order = [*names, "picture"]
    for reason in sorted(story.why, key=lambda reason: order.index(reason.subject)):
        name = names.get(reason.subject, "")
        yield Answer(reason=reason, name=name, module=module.key, story=story.key)


def _list_own(story: Story) -> tuple[Section, ...]:
    """Return the sections that are explained here: a story shown again is explained where it is told."""
    return () if story.state is StoryState.REUSED else story.sections


def _answer_section(module: Module, story: Story, section: Section) -> Iterator[Answer]:
    for reason in section.why:
        name = section.title if reason.subject == "section" else ""
        yield Answer(reason=reason, name=name or section.kind.value, module=module.key, story=story.key)


def _tell_story(module: Module, story: Story) -> Iterator[str]:
    """Yield a story's answers, and what its lines became."""
    yield from map(_say, _answer_story(module, story))
    for section in _list_own(story):
        yield from map(_say, _answer_section(module, story, section))
        yield from _count_blocks(story.path, section.blocks)
        yield from _count_notes(story.path, section.reminders, ())
    yield from _count_notes(story.path, story.reminders, [remark.line for remark in story.remarks])


def _say(answer: Answer) -> str:
    """Return an answer as a line that begins with its place."""
    reason = answer.reason
    place = f"{reason.path}:{reason.line}" if reason.line else reason.path
    about = f"{reason.subject} “{answer.name}”: " if answer.name else ""
    return f"{place}: {about}{reason.says}"


def _count_blocks(path: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield what stands in a section, and from which line on."""
    if blocks:
        counts = Counter(type(block).__name__.lower() for block in blocks)
        held = ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items())
        yield f"{path}:{blocks[0].line}: {_INDENT}{held}, the last on line {blocks[-1].line}"


def _count_notes(path: str, reminders: tuple[Reminder, ...], remarks: Iterable[int]) -> Iterator[str]:
    """Yield which lines only the speaker reads."""
    for name, lines in (("reminder", [reminder.line for reminder in reminders]), ("remark", sorted(remarks))):
        if lines:
            held = f"{len(lines)} {name}{'s' if len(lines) > 1 else ''}"
            where = f"lines {', '.join(map(str, lines))}" if len(lines) > 1 else f"line {lines[0]}"
            yield f"{path}:{lines[0]}: {_INDENT}{held} for the speaker only, on {where}"


def _fit(text: str, room: int) -> list[str]:
    """Return a line as lines that the terminal holds; a place is never parted."""
    if not room:
        return [text]
    return wrap(text, room, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False)


def _describe(answer: Answer) -> Facts:
    """Return an answer for programs; what is not known is null."""
    reason = answer.reason
    return {
        "subject": reason.subject,
        "name": answer.name or None,
        "rule": reason.rule,
        "says": reason.says,
        "path": reason.path,
        "line": reason.line or None,
        "module": answer.module or None,
        "story": answer.story or None,
    }
