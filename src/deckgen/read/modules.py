"""Modules as the files name them; the same name in two places is one module.

Comes in: titles in order of appearance. Goes out: module drafts, each once.
"""

from dataclasses import dataclass, field

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.drafts import ModuleDraft
from deckgen.read.keys import make_slug
from deckgen.read.pieces import make_text
from deckgen.read.titles import ModuleTitle


@dataclass(slots=True, eq=False)
class Modules:
    """The modules found so far, in order of appearance."""

    diagnostics: Diagnostics
    drafts: list[ModuleDraft] = field(default_factory=list)
    _by_name: dict[tuple[int | None, str], ModuleDraft] = field(default_factory=dict)

    def find(self, name: ModuleTitle, path: str, line: int) -> ModuleDraft:
        """Return the module of that number and title; one that gives only its number may be titled elsewhere."""
        slug = make_slug(name.title)
        module = self._by_name.get((name.number, slug))
        if module is None and name.number is not None:
            module = self._by_name.get((name.number, "")) or (
                self._by_name.get((name.number, "*")) if not slug else None
            )
        if module is None:
            module = ModuleDraft(name, path, line)
            self.drafts.append(module)
        else:
            self._merge(module, name, path, line)
        self._by_name[name.number, slug] = module
        self._by_name.setdefault((name.number, "*"), module)
        return module

    def _merge(self, module: ModuleDraft, name: ModuleTitle, path: str, line: int) -> None:
        message = f"“{name.label}” was begun before; both parts make one module."
        hint = f"It begins in {module.path}, line {module.line}."
        self.diagnostics.info("merged-module", message, hint=hint, at=Location(path, line))
        known, new = module.name, name
        if not known.title and new.title:
            known, new = new, known
            module.name = known._replace(number=name.number)
        if not set(make_slug(new.label).split("-")) <= set(make_slug(known.label).split("-")):
            module.add(make_text(new.label, line))
