"""The parts of the files, one after the other → module drafts with their story drafts.

Comes in: documents and the roles of their parts. Goes out: modules in order of appearance.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.drafts import Document, ModuleDraft, StoryDraft
from deckgen.read.keys import make_slug
from deckgen.read.kinds import find_kind, guess_kind
from deckgen.read.outline import Role, is_story_link
from deckgen.read.pieces import Heading, Part, embolden, find_link, make_text
from deckgen.read.titles import ModuleTitle, name_module, parse_module, split_kicker
from deckgen.story import Block, Paragraph, Reminder, SectionKind


@dataclass(slots=True)
class Gatherer:
    """Follows the documents and fills modules and stories."""

    extra: Mapping[str, SectionKind]
    diagnostics: Diagnostics
    title: str = ""
    """The course's title; the first heading above the modules gives one when course.yaml does not."""
    modules: list[ModuleDraft] = field(default_factory=list)
    _by_name: dict[tuple[int | None, str], ModuleDraft] = field(default_factory=dict)
    _document: Document | None = None
    _parts: Sequence[Part] = ()
    _roles: Sequence[Role] = ()
    _module: ModuleDraft | None = None
    _story: StoryDraft | None = None
    _topic: Heading | None = None
    _pending: list[Block] = field(default_factory=list)
    _stories: list[StoryDraft] = field(default_factory=list)
    """Stories of the current document."""

    def read(self, document: Document, roles: Sequence[Role]) -> None:
        """Gather one document."""
        self._document, self._parts, self._roles = document, document.parts, roles
        self._module = self._story = self._topic = None
        self._stories = []
        touched = len(self.modules)
        self._offer_title(document)
        for index, role in enumerate(roles):
            self._read_part(index, role)
        if self._pending:
            self._need_module().intro.extend(self._pending)
            self._pending = []
        if not self._stories and not document.parts and document.front.company:
            self._need_story(1)
        self._apply_front(document, self.modules[touched:])

    def _read_part(self, index: int, role: Role) -> None:
        part = self._parts[index]
        match role:
            case Role.PREAMBLE:
                self._read_preamble(part)
                return
            case Role.COURSE:
                self._offer_heading(part)
            case Role.MODULE:
                self._open_module(part)
            case Role.TOPIC:
                self._story, self._topic = None, part.heading
            case Role.STORY:
                self._open_story(part)
            case Role.SECTION:
                self._open_section(part)
            case Role.DETAIL:
                self._add_detail(part)
        self._pour(index, part, role)
        if role is Role.TOPIC and self._story is None and part.heading:
            self._story = self._make_story("", part.heading.text, "", part.heading.line)

    def _read_preamble(self, part: Part) -> None:
        if any(role in {Role.MODULE, Role.COURSE} for role in self._roles):
            self._pending.extend(part.blocks)
            self._pending.extend(make_text(each.text, each.line, each.column) for each in part.reminders)
            self._pending.extend(part.remarks)
        else:
            self._pour(0, part, Role.PREAMBLE)

    def _pour(self, index: int, part: Part, role: Role) -> None:
        """Put what stands under a heading where it belongs, in the author's order."""
        items: list[Block | Reminder] = sorted([*part.blocks, *part.reminders], key=lambda item: item.line)
        upper = role in {Role.PREAMBLE, Role.MODULE, Role.TOPIC}
        for item in items:
            if isinstance(item, Reminder):
                self._add_reminder(item, role)
            elif isinstance(item, Paragraph) and is_story_link(item) and (upper or self._begins_story(index, item)):
                self._open_linked(item)
            elif role is Role.COURSE:
                self._pending.append(item)
            elif isinstance(item, Paragraph) and self._take_source(item):
                pass
            else:
                self._add_block(item, role)
        for remark in part.remarks:
            self._add_remark(remark, role)

    def _add_block(self, block: Block, role: Role) -> None:
        if role is Role.MODULE and self._story is None:
            self._need_module().intro.append(block)
        else:
            self._need_story(block.line).add_block(block)

    def _add_reminder(self, reminder: Reminder, role: Role) -> None:
        if role in {Role.MODULE, Role.COURSE} and self._story is None:
            self._need_module().reminders.append(reminder)
        else:
            self._need_story(reminder.line).add_reminder(reminder)

    def _add_remark(self, remark: Paragraph, role: Role) -> None:
        if role in {Role.MODULE, Role.COURSE} and self._story is None:
            text = Reminder(remark.text, line=remark.line, column=remark.spans[0].column)
            self._need_module().reminders.append(text)
        else:
            self._need_story(remark.line).remarks.append(remark)

    def _begins_story(self, index: int, link: Paragraph) -> bool:
        """Tell whether a link at the end of a section is the next story: its sections begin anew after it."""
        if self._story is None or not self._story.linked or self._parts[index].blocks[-1] is not link:
            return False
        following = self._parts[index + 1].heading if index + 1 < len(self._parts) else None
        if following is None or self._roles[index + 1] is not Role.SECTION:
            return False
        kind = find_kind(following.text, self.extra)
        return kind is not None and any(section.kind is kind for section in self._story.sections)

    def _take_source(self, paragraph: Paragraph) -> bool:
        """Take the address of a story from a paragraph that is only an address or "Read more"."""
        story, target = self._story, find_link(paragraph.spans)
        if story is None or story.source or story.sections or paragraph.marker or not target.startswith("http"):
            return False
        story.source = target
        return paragraph.text.strip() == target

    # headings

    def _offer_title(self, document: Document) -> None:
        """Use a front matter title for what has none: the story, the module, the course; else keep it as text."""
        title = document.front.title
        if title and Role.MODULE in self._roles:
            if not self.title:
                self.title = title
            else:
                self._pending.append(make_text(title, 1))

    def _offer_heading(self, part: Part) -> None:
        if part.heading is None:
            return
        if self.title or part.heading.link:
            self._pending.append(embolden(part.heading))
        else:
            self.title = part.heading.text

    def _open_module(self, part: Part) -> None:
        if part.heading is None:
            return
        self._story = self._topic = None
        text = part.heading.text
        name = parse_module(text) or ModuleTitle(None, text, text)
        self._module = self._find_module(name, part.heading.line)
        self._module.intro.extend(self._pending)
        self._pending = []
        if any(span.link for span in part.heading.spans):
            self._module.intro.append(embolden(part.heading))

    def _find_module(self, name: ModuleTitle, line: int) -> ModuleDraft:
        """Return the module of that name, a new one unless an earlier heading or file began it."""
        path = self._document.path if self._document else ""
        key = (name.number, make_slug(name.title) or (make_slug(name.label) if name.number is None else ""))
        module = self._by_name.get(key)
        if module is None:
            module = ModuleDraft(name, path, line)
            self._by_name[key] = module
            self.modules.append(module)
        elif self._module is not module:
            message = f"“{name.label}” goes on in {path}, line {line}; both parts make one module."
            self.diagnostics.info("merged-module", message, at=Location(path, line))
        return module

    def _need_module(self) -> ModuleDraft:
        """Return the open module; without a heading it is named by front matter, folder or file."""
        if self._module is None:
            document = self._document
            front = document.front if document else None
            home = document.home if document else ""
            used = front is not None and front.title and not front.company and not _has_upper(self._roles)
            named = front.module if front and front.module else home
            if front and front.title and not front.module and not used and home == (document.stem if document else ""):
                named = front.title
            self._module = self._find_module(name_module(named), 1)
            self._module.intro.extend(self._pending)
            self._pending = []
        return self._module

    def _make_story(self, company: str, topic: str, source: str, line: int) -> StoryDraft:
        document = self._document
        story = StoryDraft(company, topic, source, document.path if document else "", line)
        self._need_module().stories.append(story)
        self._stories.append(story)
        return story

    def _need_story(self, line: int) -> StoryDraft:
        """Return the open story; one that no heading names is called by its topic, front matter, module or file."""
        if self._story is None:
            document = self._document
            topic = self._topic.text if self._topic else ""
            front = document.front if document else None
            company = "" if topic else (front.company or front.title if front else "")
            if not company and not topic:
                heading = self._module.name.title or self._module.name.label if self._module else ""
                company = heading or (document.stem if document else "")
            line = self._topic.line if self._topic else line
            self._story = self._make_story(company, topic, "", line)
        return self._story

    def _open_linked(self, link: Paragraph) -> None:
        """Begin the story that a link-only paragraph names."""
        before = self._story
        topic = self._topic.text if self._topic else ""
        company = " ".join(link.text.split())
        target = find_link(link.spans)
        if before is not None and not before.linked and (before.kicker or not before.topic) and before.company:
            self._add_source(before, link, target)
            return
        if before is not None and not before.linked and not before.company:
            before.company, before.source, before.linked, before.line = company, target, True, link.line
            return
        self._story = self._make_story(company, topic, target, link.line)
        self._story.linked = True

    def _add_source(self, story: StoryDraft, link: Paragraph, target: str) -> None:
        """A story whose heading names the company takes the address; the link's words stay unless they say the same."""
        story.source = story.source or target
        if make_slug(link.text) != make_slug(story.company) or story.source != target:
            story.add_block(link)

    def _open_story(self, part: Part) -> None:
        if part.heading is None:
            return
        kicker, company = split_kicker(part.heading.text)
        topic = self._topic.text if self._topic else ""
        front = self._document.front if self._document else None
        if front and front.company and make_slug(front.company) != make_slug(company) and not self._stories:
            topic, company = topic or company, front.company
        self._story = self._make_story(company or kicker, topic, part.heading.link, part.heading.line)
        self._story.kicker = kicker if company else ""

    def _open_section(self, part: Part) -> None:
        if part.heading is None:
            return
        heading = part.heading
        story = self._need_story(heading.line)
        story.open_section(guess_kind(heading.text, self.extra), heading.text, heading.line, heading.level)
        self._keep_links(heading)

    def _add_detail(self, part: Part) -> None:
        """A heading below the sections is bold text in its section, or the section itself where none is open."""
        heading = part.heading
        if heading is None:
            return
        story = self._need_story(heading.line)
        open_level = story.sections[-1].level if story.sections else 0
        if find_kind(heading.text, self.extra) and open_level in {0, heading.level}:
            self._open_section(part)
        else:
            story.add_block(embolden(heading))

    def _keep_links(self, heading: Heading) -> None:
        if any(span.link for span in heading.spans):
            self._need_story(heading.line).add_block(Paragraph(heading.spans, line=heading.line))

    def _apply_front(self, document: Document, modules: Sequence[ModuleDraft]) -> None:
        """Give what front matter says to the document's stories, its minutes to the one story or the one module."""
        front = document.front
        for story in self._stories:
            story.front = front
        for module in modules:
            module.lang = module.lang or front.lang
            if len(self._stories) != 1 and len(modules) == 1 and front.minutes is not None:
                module.minutes = front.minutes
        if len(self._stories) == 1:
            story = self._stories[0]
            story.source = story.source or front.source
            story.topic = story.topic or front.topic


def _has_upper(roles: Sequence[Role]) -> bool:
    return any(role in {Role.STORY, Role.TOPIC} for role in roles)
