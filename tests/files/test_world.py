"""What is read comes from a world, and a world knows what it was asked."""

import ast
import os
from contextlib import suppress
from pathlib import Path

import pytest

from deckgen.files.disk import DiskWorld, builtin_theme_folder
from deckgen.files.memory import MemoryWorld
from deckgen.files.world import FolderEntry, LargeFileError, NotAFileError, PathKind, Sight

FILES = {"a/b.md": "text", "a/c/d.png": b"\0", "e.txt": ""}


@pytest.fixture(params=["disk", "memory"])
def world(request, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if request.param == "memory":
        return MemoryWorld(FILES)
    for name, data in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return DiskWorld()


def test_both_worlds_answer_alike(world):
    """Kinds, bytes, names, in order."""
    names = ("a", "a/b.md", "./a/../e.txt", "x", "a/b.md/x", "a\0b", "")
    kinds = [
        PathKind.FOLDER,
        PathKind.FILE,
        PathKind.FILE,
        PathKind.NOTHING,
        PathKind.NOTHING,
        PathKind.NOTHING,
        PathKind.FOLDER,
    ]
    assert [world.look(Path(name)) for name in names] == kinds
    assert (world.read(Path("a/b.md")), world.read(Path("a/c/d.png"))) == (b"text", b"\0")
    assert world.list(Path("a")) == (FolderEntry("b.md", PathKind.FILE), FolderEntry("c", PathKind.FOLDER))
    assert (world.is_file(Path("e.txt")), world.is_folder(Path("e.txt"))) == (True, False)
    assert world.resolve(Path("a/../e.txt")) == world.resolve(Path("e.txt"))


def test_both_worlds_refuse_alike(world):
    """With the system's own reasons."""
    with pytest.raises(NotAFileError):
        world.read(Path("a"))
    with pytest.raises(FileNotFoundError):
        world.read(Path("x"))
    with pytest.raises(LargeFileError) as caught:
        world.read(Path("a/b.md"), most=3)
    assert caught.value.size == 4
    for name, error in (("e.txt", NotADirectoryError), ("x", FileNotFoundError)):
        with pytest.raises(error):
            world.list(Path(name))


def test_a_world_knows_what_it_was_asked(world):
    """The strongest answer about a path is kept; `record` collects a part."""
    world.look(Path("a/b.md"))
    assert world.seen == {Path("a/b.md"): Sight(PathKind.FILE)}
    with world.record() as seen:
        world.read(Path("a/b.md"))
        world.look(Path("a/b.md"))
        world.look(Path("x"))
    assert set(seen) == {Path("a/b.md"), Path("x")}
    assert (seen[Path("a/b.md")].size, world.seen[Path("a/b.md")]) == (4, seen[Path("a/b.md")])
    assert len(seen[Path("a/b.md")].digest) > 10


def test_a_world_tells_what_has_changed(world):
    """Content where it was read, names where they were listed, only the kind where nobody asked for more."""
    with world.record() as seen:
        world.read(Path("a/b.md"))
        world.list(Path("a"))
        world.look(Path("e.txt"))
        world.look(Path("x"))
        for ask, wrong in ((world.read, "a"), (world.read, "y"), (world.list, "z"), (world.list, "e.txt")):
            with suppress(OSError):
                ask(Path(wrong))
        with pytest.raises(LargeFileError):
            world.read(Path("a/c/d.png"), most=0)
    assert list(world.list_changes(seen)) == []
    after = MemoryWorld({"a/b.md": "tex!", "a/c.md": "", "a/c/d.png": "long", "e.txt": "more", "x": "", "y": ""})
    changed = {path.as_posix() for path in after.list_changes(seen)}
    assert changed == {"a/b.md", "a", "a/c/d.png", "x", "y"}


def test_links_and_pipes_are_seen_for_what_they_are(tmp_path):
    """A link leads on, a broken one and a loop lead nowhere, a pipe is never opened."""
    world = DiskWorld()
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    for name, target in (("to-file", "file"), ("to-folder", "folder"), ("broken", "missing"), ("loop", "loop")):
        (tmp_path / name).symlink_to(target)
    os.mkfifo(tmp_path / "pipe")
    kinds = {name: world.look(tmp_path / name) for name in ("to-file", "to-folder", "broken", "loop", "pipe")}
    assert list(kinds.values()) == ["file", "folder", "broken", "broken", "other"]
    entries = {entry.name: entry.kind for entry in world.list(tmp_path)}
    assert (entries["to-file"], entries["to-folder"], entries["pipe"]) == (
        PathKind.FILE,
        PathKind.OTHER,
        PathKind.OTHER,
    )
    with pytest.raises(NotAFileError):
        world.read(tmp_path / "pipe")


def test_worlds_in_memory_have_the_built_in_themes():
    """They are part of deckgen."""
    world, folder = MemoryWorld({}), builtin_theme_folder()
    assert world.is_file(folder / "night.yaml")
    assert world.read(folder / "night.yaml") == (folder / "night.yaml").read_bytes()
    assert "night.yaml" in {entry.name for entry in world.list(folder)}
    assert world.look(folder.parent / "pyproject.toml") is PathKind.NOTHING


ASKING = {
    *("read_text", "read_bytes", "iterdir", "glob", "rglob", "walk", "exists", "lexists", "is_file", "is_dir", "stat"),
    *("lstat", "is_symlink", "scandir", "listdir", "getcwd", "cwd", "realpath", "access", "readlink", "abspath"),
    *("getsize", "isfile", "isdir", "expanduser", "samefile", "absolute", "getmtime"),
}
"""What asks the disk or the working folder; `resolve` and `open` are looked at where they are called."""
OWN = {
    "files/disk.py": "the disk itself",
    "files/installed.py": "the environment's own records of packages",
    "files/memory.py": "deckgen's own themes",
    "fonts.py": "deckgen's own tables of widths",
    "siblings.py": "deckgen's own modules",
    "build/creating.py": "where looks go",
    "build/saving.py": "where decks go",
    "write/save.py": "where decks go",
    "write/saved.py": "where decks go",
    "catalogue/__init__.py": "deckgen's own manual",
    "cli/__init__.py": "whether there is a working folder at all",
    "cli/meant.py": "whether notes were named where a command stands",
    "cli/theme/brand.py": "files that the command line names",
    "cli/theme/pictures.py": "what LibreOffice draws in a folder of its own",
    "build/backups.py": "where decks go",
    "build/comparing.py": "where decks go",
    "build/keeping.py": "where decks go",
    "build/leftovers.py": "where decks go",
    "build/journal.py": "where decks go",
    "build/lock.py": "where decks go",
    "build/many.py": "where decks go",
    "build/memory.py": "where decks go",
    "build/owners.py": "where decks go",
    "cli/watching.py": "where decks go",
    "serve/live.py": "where decks go",
    "build/pulling.py": "where decks go",
    "build/recalling.py": "where decks go",
    "build/renames.py": "where decks go",
    "build/restoring.py": "where decks go",
    "build/standing.py": "where decks go",
    "build/tasks.py": "where decks go",
    "build/entries.py": "what was seen, asked again without loading a world",
    "build/unchanged.py": "where decks go",
    "cli/beginning.py": "deckgen's own sample course, and where it goes",
    "cli/examining.py": "where decks go",
    "cli/remembering.py": "where decks go",
    "cli/restoring.py": "where decks go",
    "cli/serving.py": "the folder in which an editor opens lines",
    "ready/judging.py": "where decks go",
    "serve/app.py": "deckgen's own page",
    "serve/run.py": "a page is opened in a browser",
    "serve/watching.py": "what is near to what was seen",
    "cli/shown.py": "where pictures go, and decks that the command line names",
    "preview/faces.py": "fonts of the machine",
    "preview/fast.py": "fonts of the machine",
    "preview/office.py": "what LibreOffice draws in a folder of its own",
    "preview/sheet.py": "pictures in memory",
    "preview/web.py": "deckgen's own page",
    "files/machine_fonts.py": "fonts of the machine, when a look is made",
    "cli/theme/making.py": "files that the command line names",
    "cli/theme/font_choice.py": "files that the command line names",
    "cli/lazy.py": "where output goes that nobody reads",
    "__main__.py": "where output goes that nobody reads",
}


def asks(call: ast.expr) -> bool:
    """Tell whether what is called asks the disk; a world's own methods of that name are asked of a `world`."""
    if isinstance(call, ast.Name):
        return call.id == "open"
    if not isinstance(call, ast.Attribute) or "world" in ast.unparse(call.value):
        return False
    return call.attr in ASKING or (call.attr in {"open", "resolve"} and ast.unparse(call.value) != "self")


def find_askers(tree: ast.AST) -> list[str]:
    """Return what a module calls that asks the disk."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [ast.unparse(call) for call in calls if asks(call)]


@pytest.mark.slow
def test_only_the_world_asks_the_disk(root):
    """Whatever is read is seen by a world, or it could not be watched; each exception has its reason above."""
    package = root / "src" / "deckgen"
    askers = {
        path.relative_to(package).as_posix(): calls
        for path in package.rglob("*.py")
        if (calls := find_askers(ast.parse(path.read_text("utf-8"))))
    }
    allowed = {
        "files/picture_bytes.py": ["Image.open"],
        "look/logo_checks.py": ["Image.open"],
        "foreign/package.py": ["entry.is_dir"],  # an archive's own
        "template/pictures.py": ["Image.open"],
    }
    assert {path: calls for path, calls in askers.items() if path not in OWN and calls != allowed.get(path)} == {}
