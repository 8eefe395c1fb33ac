"""The files for clusters do what they say: right fields, right shell, and each index makes its own part."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
STORY = "# Module {0}\n\n## S3\n\n[Acme {0}](https://a.example/{0})\n\n### Problem\n\n* It took **2 days**\n"
JOB = yaml.safe_load((EXAMPLES / "kubernetes-job.yaml").read_text(encoding="utf-8"))
POD = JOB["spec"]["template"]["spec"]
PROGRAM = f'#!/bin/sh\nexec "{sys.executable}" -m deckgen "$@"\n'


PROGRAMS = re.findall(r"```python\n(.*?)```", (EXAMPLES.parent / "scale.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    Path("stories/1.md").write_text(STORY.format(1), encoding="utf-8")
    Path("clients.yaml").write_text("".join(f"- name: Client {one}\n" for one in range(8)), encoding="utf-8")
    Path("bin").mkdir()
    Path("bin/deckgen").write_text(PROGRAM, encoding="utf-8")
    Path("bin/deckgen").chmod(0o755)
    return tmp_path


def run(command: list[str], folder: Path, **environment: str) -> None:
    env = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", **environment}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def list_made() -> list[str]:
    return sorted(path.parent.name for path in Path("decks").rglob("*.pptx"))


def test_a_job_of_kubernetes_has_the_fields_of_an_indexed_one():
    """Names, kinds and numbers that its API asks for; volumes that are there; parts as many as pods."""
    assert (JOB["apiVersion"], JOB["kind"]) == ("batch/v1", "Job")
    assert set(JOB) == {"apiVersion", "kind", "metadata", "spec"}
    known = {"completionMode", "completions", "parallelism", "backoffLimitPerIndex", "maxFailedIndexes"}
    assert set(JOB["spec"]) == {*known, "podFailurePolicy", "template"}
    assert JOB["spec"]["completionMode"] == "Indexed"
    assert POD["restartPolicy"] == "Never"  # what a failure policy asks for
    (container,) = POD["containers"]
    assert set(container) == {"name", "image", "workingDir", "command", "args", "resources", "volumeMounts"}
    assert {one["name"] for one in container["volumeMounts"]} == {one["name"] for one in POD["volumes"]}
    (rule,) = JOB["spec"]["podFailurePolicy"]["rules"]
    assert rule["onExitCodes"]["containerName"] == container["name"]
    assert f'/{JOB["spec"]["completions"]}"' in container["args"][0]


def test_each_pod_makes_its_part(course):
    """Its index counts from 0; together they make all."""
    (container,) = POD["containers"]
    script = container["args"][0].replace("/decks", str(course / "decks"))
    for index in (0, 7):
        run([*container["command"], script], course, JOB_COMPLETION_INDEX=str(index))
    assert list_made() == ["client-0", "client-7"]
    assert Path("decks/report-8.html").exists()


def test_each_task_of_an_array_makes_its_part(course):
    """Its number counts from 1; the script is one that any shell takes."""
    script = EXAMPLES / "slurm-array.sh"
    subprocess.run(["bash", "-n", script], check=True)
    subprocess.run(["sh", "-n", script], check=True)
    lines = [line.split()[1] for line in script.read_text("utf-8").splitlines() if line.startswith("#SBATCH")]
    assert "--array=1-8" in lines
    assert all(line.startswith("--") for line in lines)
    for task in ("1", "8"):
        run(["sh", str(script)], course, SLURM_ARRAY_TASK_ID=task, SLURM_ARRAY_TASK_COUNT="8", SLURM_CPUS_PER_TASK="1")
    assert list_made() == ["client-0", "client-7"]


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize("number", range(2), ids=["processes", "dask"])
def test_a_program_makes_them_all(number):
    """As it stands on the page: by processes of this machine, and by a cluster of Dask."""
    Path("program.py").write_text(PROGRAMS[number], encoding="utf-8")
    done = subprocess.run([sys.executable, "program.py"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("written ") == 8
    assert list_made() == [f"client-{one}" for one in range(8)]
    assert len(PROGRAMS) == 2
