"""The rule of CI: a test that was skipped proves nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPED = "import pytest\n\ndef test_one(): pass\n\n@pytest.mark.skip(reason='no office')\ndef test_two(): pass\n"
PASSED = "def test_one(): pass\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tests", "ci", "workers", "code"),
    [
        (SKIPPED, "true", (), 1),
        (SKIPPED, "true", ("-p", "xdist", "-n", "2"), 1),
        (SKIPPED, "", (), 0),
        (PASSED, "true", (), 0),
    ],
    ids=["ci", "workers", "home", "passed"],
)
def test_a_skipped_test_fails_the_run_in_ci(tests, ci, workers, code, tmp_path):
    """With CI=true a skip is a failure, with and without workers; elsewhere it is not."""
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_it.py").write_text(tests)
    tools = Path(__file__).parents[1] / "tools"
    (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {tools}\n")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *workers, str(tmp_path)]
    environment = {**os.environ, "CI": ci, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout
    assert ("fails the run" in done.stdout) == (code == 1)
