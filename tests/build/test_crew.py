"""Which process gets which decks: each module is one's business, and nobody waits while there is something to do."""

from types import SimpleNamespace

from deckgen.build.crew import Processes, _Member
from deckgen.build.tasks import Task

MODULES = "abcd"
CLIENTS = 6


class Pipe:
    """What a process was sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[int, str]] = []

    def send(self, task: Task) -> None:
        self.sent.append((task.edition, "".join(MODULES[position] for position, _ in task.decks)))


def open_crew(clients: int = CLIENTS) -> tuple[Processes, list[_Member]]:
    edition = SimpleNamespace(modules=[SimpleNamespace(key=key) for key in MODULES])
    crew = Processes(SimpleNamespace(prepared=SimpleNamespace(editions=[edition] * clients)), 2)
    crew._members = [_Member(None, Pipe()), _Member(None, Pipe())]
    return crew, crew._members


def submit(crew: Processes, edition: int, modules: str) -> None:
    crew.submit(Task(edition, tuple((MODULES.index(key), "") for key in modules)))


def finish(crew: Processes, member: _Member) -> None:
    member.work.popleft()
    crew._assign()


def test_a_module_stays_with_the_process_that_has_made_it():
    """For other clients it is cheap there: the other process would plan, lay out and measure it once more."""
    crew, (one, two) = open_crew()
    for edition in range(CLIENTS):
        submit(crew, edition, "ab")
        submit(crew, edition, "cd")
    assert one.pipe.sent == [(edition, "ab") for edition in range(4)]
    assert two.pipe.sent == [(edition, "cd") for edition in range(4)]
    finish(crew, two)
    finish(crew, two)
    assert two.pipe.sent[4:] == [(4, "cd"), (5, "cd")]
    finish(crew, one)
    assert one.pipe.sent[4:] == [(4, "ab")]


def test_nobody_waits_while_there_is_something_to_do():
    """A process without work takes what the other one has made before, and one that has some leaves it."""
    crew, (one, two) = open_crew()
    submit(crew, 0, "ab")
    submit(crew, 0, "cd")
    for edition in range(1, 5):
        submit(crew, edition, "ab")
    assert (len(one.work), len(two.work), len(crew._waiting)) == (4, 1, 1)
    finish(crew, two)
    assert two.pipe.sent == [(0, "cd"), (4, "ab")]
    submit(crew, 5, "ab")
    assert two.pipe.sent[2:] == [(5, "ab")]


def test_decks_of_a_client_are_several_tasks():
    """So that there is one for each process; of a single edition they are as many as keep all busy to the end."""
    crew, _ = open_crew(4)
    assert [crew.choose_size(total) for total in (16, 48, 4_800)] == [0, 1, 150]
    assert open_crew(160)[0].choose_size(1_920) == 3
    assert open_crew(1)[0].choose_size(1_920) == 60
