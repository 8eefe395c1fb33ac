"""The parts of the files, one after the other → module drafts with their story drafts.

Comes in: documents and the roles of their parts. Goes out: modules in order of appearance.
"""

from collections.abc import Sequence

from deckgen.blocks import Paragraph
from deckgen.evidence import Reason, Rule
from deckgen.keys import make_slug
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name, is_pointer, is_proper, match_topic
from deckgen.read.headings.section_rules import SECTION_DEEP, SECTION_PLAIN
from deckgen.read.headings.titles import ModuleTitle, parse_counted, parse_module, split_kicker
from deckgen.read.pieces import Heading, embolden, find_link, make_text
from deckgen.read.stories.doubts import report_doubts, report_keyless, report_slip
from deckgen.read.stories.drafts import Document, ModuleDraft, Remark, StoryDraft, StoryItem
from deckgen.read.stories.fronts import apply_front
from deckgen.read.stories.guesses import CourseTitle, guess_company, guess_module, title_course
from deckgen.read.stories.headlines import settle_names
from deckgen.read.stories.links import begins_next, find_owner, find_pointed, is_story_link, lists_stories
from deckgen.read.stories.modules import Modules
from deckgen.read.stories.outline import list_items, waits_for_heading
from deckgen.read.stories.rules import (
    COMPANY_FRONT,
    COMPANY_ITEM,
    COMPANY_LINK,
    COMPANY_POINTED,
    COMPANY_TOPIC,
    SOURCE_HEADING,
    SOURCE_LINE,
    SOURCE_LINK,
    TOPIC_HEADING,
    TOPIC_LABEL,
    TOPIC_LINE,
    choose_rule,
)
from deckgen.read.stories.rulings import HeadingRole, Ruling
from deckgen.story import SectionKind

_LINK_ROLES = frozenset({HeadingRole.PREAMBLE, HeadingRole.MODULE, HeadingRole.TOPIC, HeadingRole.STORY})
"""Where a link-only paragraph is a story; in a section it may be a link like any other."""
_OPENERS = frozenset({HeadingRole.TOPIC, HeadingRole.PREAMBLE})
"""Where a bare address is of the story that begins there; before all headings of that of a file that has no title."""
_LISTERS = frozenset({HeadingRole.MODULE, HeadingRole.TOPIC})
"""What a list of links may stand under so that each is a story."""


class Gatherer:
    """Fills modules and stories from one document.

    Args:
        document: What is read, with what its headings are.
        names: Those of sections.
        modules: Those of the course.
        title: The course's so far; the first heading above the modules gives one when course.yaml does not.
        alone: True when no other file is read: the course's title can name the module.
    """

    def __init__(
        self, document: Document, names: SectionNames, modules: Modules, title: CourseTitle, *, alone: bool = False
    ) -> None:
        self.document, self.names = document, names
        self.modules, self.title, self.alone = modules, title, alone
        self.stories: list[StoryDraft] = []
        self.touched: list[ModuleDraft] = []
        self.module: ModuleDraft | None = None
        self.story: StoryDraft | None = None
        self.topic: Heading | None = None
        self.topic_why: Reason | None = None
        self.pending: list[StoryItem] = []
        """What stands before the module or the story it belongs to."""
        self.roles: Sequence[HeadingRole] = document.outline.roles

    def read(self) -> None:
        """Gather the document."""
        front = self.document.front
        self.title = self.title if self.title.text else title_course(self.document, self.roles, alone=self.alone)
        for index, ruling in enumerate(self.document.outline.rulings):
            self._read_part(index, ruling)
        if self.pending or (front.company and not self.stories):
            self._flush(self._need_story(1))
        settle_names(self.stories, self.modules.diagnostics)
        apply_front(self.document, self.stories, self.touched, self.title.text, self.modules.diagnostics)
        report_doubts(self.document, self.stories, self.modules.diagnostics)

    def _read_part(self, index: int, ruling: Ruling) -> None:
        part, role = self.document.parts[index], ruling.role
        if part.heading is not None:
            report_keyless(part.heading, role, self.modules.diagnostics)
            self._open(part.heading, ruling)
        waits = waits_for_heading(self.document.parts, self.roles, index)
        listed = role in _LISTERS and lists_stories(self.document.parts, index, self.names)
        for item in list_items(part, role):
            if waits:
                self.pending.append(item)
            elif listed and isinstance(item, Paragraph):
                self._open_listed(item)
            elif not self._read_link(item, index, role):
                self._add(item, role)
        if role is HeadingRole.TOPIC and self.story is None and part.heading and not waits:
            self.story = self._make_story("", part.heading.text, "", part.heading.line)
            self.story.explain(self._give(COMPANY_TOPIC, part.heading.line))

    def _open(self, heading: Heading, ruling: Ruling) -> None:
        match ruling.role:
            case HeadingRole.COURSE:
                self._offer_title(heading, ruling)
            case HeadingRole.MODULE:
                self._open_module(heading, ruling)
            case HeadingRole.TOPIC:
                self.story, self.topic = None, heading
                self.topic_why = self._explain(heading, ruling)
            case HeadingRole.STORY:
                self._open_story(heading, ruling)
            case HeadingRole.SECTION:
                self._open_section(heading, ruling.rule)
            case HeadingRole.DETAIL:
                self._open_detail(heading)
            case HeadingRole.PREAMBLE:
                raise AssertionError(heading)

    def _give(self, rule: Rule, line: int, **words: str) -> Reason:
        return rule.apply(self.document.path, line, **words)

    def _explain(self, heading: Heading, ruling: Ruling, **words: str) -> Reason | None:
        rule = choose_rule(ruling.rule, plain=heading.plain)
        return self._give(rule, heading.line, **words) if rule else None

    def _add(self, item: StoryItem, role: HeadingRole) -> None:
        above = self.story is None and role is HeadingRole.PREAMBLE and HeadingRole.STORY in self.roles
        if above and isinstance(item, Remark):
            self.pending.append(item)
            return
        said = above and isinstance(item, Paragraph) and not item.marker  # none of a story's: those have headings
        intro = said or (role is HeadingRole.MODULE and self.story is None)
        name = self.module.name.label if self.module else ""
        if intro and isinstance(item, Paragraph) and make_slug(item.text) == make_slug(name):
            return  # the module's own line again, under its heading
        (self._need_module(item.line) if intro else self._need_story(item.line)).add(item)

    def _flush(self, receiver: ModuleDraft | StoryDraft) -> None:
        for item in self.pending:
            receiver.add(item)
        self.pending.clear()

    def _read_link(self, item: StoryItem, index: int, role: HeadingRole) -> bool:
        """Take a paragraph that is only a link for a story or for its source; tell whether it was taken."""
        if not isinstance(item, Paragraph) or item.marker:
            return False
        if not is_story_link(item):
            return self._take_topic(item, role) or self._take_source(item, role)
        if role not in _LINK_ROLES and not self._begins_anew(index, item):
            return False
        if self.story and self.story.only_linked:
            return False
        self._open_linked(item)
        return True

    def _begins_anew(self, index: int, link: Paragraph) -> bool:
        """Tell whether a link in a section is the next story: what the open one has told begins anew after it."""
        told = self.story.kinds if self.story and self.story.linked else frozenset()
        follows = HeadingRole.SECTION in self.roles[index + 1 : index + 2]
        return follows and begins_next(self.document.parts, index, link, told, self.names)

    def _take_topic(self, line: Paragraph, role: HeadingRole) -> bool:
        """Take a story's topic from a line right under its heading, "Service: S3", which is for the speaker."""
        story, topic = self.story, match_topic(line.text) if role is HeadingRole.STORY else ""
        if story is None or story.topic or not (can_name(topic) and is_proper(topic)):
            return False
        story.topic = topic
        story.explain(self._give(TOPIC_LABEL, line.line))
        story.add(Remark(line))
        return True

    def _take_source(self, paragraph: Paragraph, role: HeadingRole) -> bool:
        """Take a story's address from a bare address, or from "Read more" and the like, which is for the speaker."""
        pointed = find_pointed(paragraph)
        target, text = pointed or find_link(paragraph.spans), paragraph.text.strip()
        end = target.partition("://")[2]  # an author may leave the scheme out
        bare = bool(target) and text.endswith((target, end)) and (bool(pointed) or text in {target, end})
        points = bare or is_pointer(text)
        if role in _OPENERS and bare:
            self._need_story(paragraph.line)
        story = self.story
        if story is None or story.source or not target.startswith("http") or not story.may_point(labeled=bool(pointed)):
            return False
        story.source = target
        story.explain(self._give(SOURCE_LINE, paragraph.line))
        if points and text != target:
            story.add(Remark(paragraph))
        if pointed and not bare and story.name_owner(find_owner(paragraph)):
            story.explain(self._give(COMPANY_POINTED, paragraph.line))
            story.explain(self._give(TOPIC_LINE, paragraph.line))
        return points

    def _open_listed(self, link: Paragraph) -> None:
        """Begin the story that an item of a list of links names."""
        self.story = None if self.story and self.story.linked else self.story
        self._open_linked(link, COMPANY_ITEM)

    def _open_linked(self, link: Paragraph, rule: Rule = COMPANY_LINK) -> None:
        """Begin the story that a link-only paragraph names, or complete the one whose heading stands above it."""
        story, company, target = self.story, " ".join(link.text.split()), find_link(link.spans)
        if story is None or story.has_link:
            story = self.story = self._make_story(company, self.topic.text if self.topic else "", target, link.line)
            story.link = link
            story.explain(self._give(rule, link.line))
        elif story.titled:
            story.source = target
            if make_slug(company) != make_slug(story.company):
                story.add(link)
        else:
            if story.source:
                story.add(Remark(make_text(story.source, story.line, path=story.path)))
            story.company, story.source, story.line, story.link = company, target, link.line, link
            story.explain(self._give(rule, link.line))
        story.explain(self._give(SOURCE_LINK, link.line))

    def _offer_title(self, heading: Heading, ruling: Ruling) -> None:
        if self.title.text or any(span.link for span in heading.spans):
            self.pending.append(embolden(heading))
        else:
            self.title = CourseTitle(heading.text, self._explain(heading, ruling))

    def _open_module(self, heading: Heading, ruling: Ruling) -> None:
        text = heading.text
        name = parse_module(text) or parse_counted(text) or ModuleTitle(None, text, text)
        self.story = self.topic = None
        self._enter(self.modules.find(name, self.document.path, heading.line, self._explain(heading, ruling)))

    def _enter(self, module: ModuleDraft) -> None:
        self.module = module
        self.touched.append(module)
        self._flush(module)

    def _need_module(self, line: int) -> ModuleDraft:
        """Return the open module; without a heading it is named by front matter, folder or file."""
        if self.module is not None:
            return self.module
        document, waiting, self.pending = self.document, self.pending, []
        guess = guess_module(document, self.roles, self.title, alone=self.alone)
        if not document.front.module:
            self.modules.report_guess(guess.name, document.path, "file" if document.home == document.stem else "folder")
        module = self.modules.find(guess.name, document.path, line, guess.why)
        self._enter(module)
        self.pending = waiting
        return module

    def _make_story(self, company: str, topic: str, source: str, line: int) -> StoryDraft:
        story = StoryDraft(company, topic, source, self.document.path, line)
        story.pin = self.topic.pin if self.topic and topic else ""
        if self.topic_why and topic:
            story.explain(self.topic_why)
        self._need_module(line).stories.append(story)
        self.stories.append(story)
        self._flush(story)
        return story

    def _need_story(self, line: int) -> StoryDraft:
        """Return the open story; one that no heading names is called by topic, front matter, module or file."""
        if self.story is None:
            topic, front = self.topic, self.document.front
            company, why = "", self._give(COMPANY_TOPIC, topic.line if topic else line)
            if not (topic and topic.text):
                company, why = guess_company(self.document, self.module, line)
            self.story = self._make_story(company, topic.text if topic else "", "", topic.line if topic else line)
            self.story.titled = bool(company and company == front.company)
            self.story.explain(why)
        return self.story

    def _open_story(self, heading: Heading, ruling: Ruling) -> None:
        kicker, company = split_kicker(heading.text)
        topic, front = self._find_topic(heading.level), self.document.front
        reasons = [self._explain(heading, ruling, kicker=kicker)]
        if front.company and make_slug(front.company) != make_slug(company) and not self.stories and not topic:
            company, topic = front.company, company or kicker
            reasons = [self._give(COMPANY_FRONT, front.find_line("company")), self._give(TOPIC_HEADING, heading.line)]
        source, *others = heading.links or (heading.link,)
        reasons.append(self._give(SOURCE_HEADING, heading.line) if source else None)
        story = self.story = self._make_story(company or kicker, topic, source, heading.line)
        for link in others:  # of several companies in one heading: the speaker has them
            story.add(Remark(make_text(link, heading.line, path=heading.path)))
        story.titled, story.heading, story.bold = True, "" if heading.link else company, heading.bold
        story.pin = heading.pin or story.pin
        story.kicker = kicker if company else ""
        for reason in filter(None, reasons):
            story.explain(reason)

    def _find_topic(self, level: int) -> str:
        """Return the topic that a story of some level stands under, "" for none; one not above it has ended."""
        if self.topic and self.topic.level >= level:
            self.topic = self.topic_why = None
        return self.topic.text if self.topic else ""

    def _open_section(self, heading: Heading, rule: Rule | None = None) -> None:
        story = self._need_story(heading.line)
        judged = self.names.judge(heading.text)
        if judged.kind is SectionKind.OTHER:
            report_slip(heading, self.document.path, self.names, self.modules.diagnostics)
        known = heading.plain or judged.kind is not SectionKind.OTHER
        title = heading.text[0].upper() + heading.text[1:] if known and heading.text.islower() else heading.text
        section = story.open_section(judged.kind, title, heading)
        placed = SECTION_PLAIN if heading.plain else rule
        kind = self._give(judged.rule, heading.line, name=judged.name, kind=judged.kind.value)
        section.why = [self._give(placed, heading.line), kind] if placed else [kind]

    def _open_detail(self, heading: Heading) -> None:
        """A heading below the sections is bold text in its section, or a section where none stands above it."""
        story = self._need_story(heading.line)
        level = story.sections[-1].level if story.sections else 0
        kind = self.names.find(heading.text)
        lacking = story.lacks(kind) and self.names.opens(heading.text)
        if kind and (level in {0, heading.level} or lacking):
            self._open_section(heading, SECTION_DEEP)
        else:
            story.add(embolden(heading)._replace(lead=True))
