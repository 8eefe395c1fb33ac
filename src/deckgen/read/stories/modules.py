"""Modules as the files name them; the same name in two places is one module.

Comes in: titles in order of appearance. Goes out: module drafts, each once.
"""

from deckgen.catalogue.stories import MERGED_MODULE, MODULE_FROM_NAME, MODULE_NUMBER_TWICE
from deckgen.diagnostics import Diagnostics, Location
from deckgen.evidence import Reason
from deckgen.keys import make_slug
from deckgen.read.headings.titles import ModuleTitle, find_word
from deckgen.read.pieces import make_text
from deckgen.read.stories.drafts import ModuleDraft, Remark


class Modules:
    """The modules found so far, in order of appearance."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self.diagnostics = diagnostics
        self.drafts: list[ModuleDraft] = []
        self._by_name: dict[tuple[int | None, str], ModuleDraft] = {}

    def find(self, name: ModuleTitle, path: str, line: int, why: Reason | None = None) -> ModuleDraft:
        """Return the module of that number and title; one that gives only its number may be titled elsewhere.

        Args:
            name: Its number and title.
            path: The file that names it.
            line: Where.
            why: By which rule.
        """
        slug = make_slug(name.title)
        module = self._by_name.get((name.number, slug))
        if module is None and name.number is not None:
            module = self._by_name.get((name.number, "")) or (
                self._by_name.get((name.number, "*")) if not slug else None
            )
        if module is None:
            module = ModuleDraft(name, path, line)
            self.drafts.append(module)
            module.namesake = self._by_name.get((name.number, "*")) if name.number is not None else None
        else:
            self._merge(module, name, path, line)
        module.why += [why] if why else []
        self._by_name[name.number, slug] = module
        self._by_name.setdefault((name.number, "*"), module)
        return module

    def report_guess(self, name: ModuleTitle, path: str, source: str) -> None:
        """Say that the number of a module is only that of a file or folder."""
        if name.number is not None:
            self.diagnostics.report(MODULE_FROM_NAME, at=Location(path), source=source, number=name.number)

    def label_numbers(self) -> None:
        """Call the modules that are only a number like the others: "Module 5"; without others the theme names them."""
        word = next(filter(None, (find_word(module.name.label) for module in self.drafts)), "")
        for module in self.drafts:
            if module.name.label.isdecimal():
                label = f"{word} {module.name.number}" if word else ""
                module.name = module.name._replace(label=label)

    def settle_titles(self) -> None:
        """Give modules that are only a number the title in front matter, if their files have one; others are kept."""
        for module in self.drafts:
            if len(module.offers) == 1 and not module.name.title:
                ((title, why),) = module.offers.items()
                module.name = module.name._replace(title=title)
                module.why.append(why)
                continue
            for title, why in module.offers.items():
                module.add(Remark(make_text(title, why.line, path=why.path)))

    def _merge(self, module: ModuleDraft, name: ModuleTitle, path: str, line: int) -> None:
        at = Location(path, line)
        self.diagnostics.report(MERGED_MODULE, at=at, name=name.label, path=module.path, line=module.line)
        known, new = module.name, name
        if known.label.isdecimal() or (not known.title and new.title):
            known, new = new, known
            module.name = known._replace(number=name.number)
        known_words, new_words = (set(make_slug(one.label).split("-")) for one in (known, new))
        if not new.label.isdecimal() and not new_words <= known_words:
            module.add(make_text(new.label, line, path=path))


def report_number(module: ModuleDraft, diagnostics: Diagnostics) -> None:
    """Say that another module has the same number and another title: two decks, where one may be meant."""
    first = module.namesake
    if first is not None:
        at = Location(module.path, module.line)
        diagnostics.report(
            MODULE_NUMBER_TWICE,
            at=at,
            name=module.name.label,
            first=first.name.label,
            path=first.path,
            line=first.line,
        )
