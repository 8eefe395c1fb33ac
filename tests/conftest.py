"""What every test can use; in CI a skipped test fails the run, because a check that did not happen proves nothing."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of acceptance tools and real notes beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder 'shared' does not stand beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def course_notes(shared: Path) -> Path:
    """The trainer's real notes in one file."""
    return shared / "notes" / "course.md"


def count_skipped(config: pytest.Config) -> int:
    """Return how many tests were skipped, on all workers together."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return 0 if reporter is None else len(reporter.stats.get("skipped", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    is_worker = hasattr(session.config, "workerinput")
    if os.environ.get("CI") == "true" and not is_worker and count_skipped(session.config):
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if os.environ.get("CI") == "true" and count_skipped(config):
        terminalreporter.write_line("CI: a skipped test fails the run; install what it needs", red=True, bold=True)
