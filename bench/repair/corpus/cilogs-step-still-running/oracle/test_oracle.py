import subprocess
import sys
from datetime import datetime, timedelta

from cilogs.model import Run, Step
from cilogs.summary import total_by_step
from cilogs.weekly import report

START = datetime(2026, 1, 1)


def step(name, seconds):
    return Step(name, START, None if seconds is None else START + timedelta(seconds=seconds))


def test_running_steps_do_not_count():
    runs = [Run("a", [step("x", 3), step("y", None)]), Run("b", [step("x", None), step("x", 5), step("z", 1)])]
    totals = total_by_step(runs)
    assert totals["x"] == timedelta(seconds=8)
    assert totals["z"] == timedelta(seconds=1)
    # A step that has run nowhere to its end may be left out or stand there with nothing.
    assert totals.get("y", timedelta()) == timedelta()


def test_the_model_still_tells_a_running_step():
    assert step("x", None).duration is None
    assert step("x", 0).duration == timedelta()


def test_report_of_running_ones_alone():
    assert report([Run("a", [step("x", None)])]).splitlines()[0] == "1 runs"
    assert "slowest" not in report([Run("a", [step("x", None)])])


def test_program():
    run = subprocess.run([sys.executable, "-m", "cilogs.weekly", "runs.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[0] == "2 runs"
    assert lines[1].split() == ["test", "8:00"]
    assert lines[2].split() == ["lint", "1:40"]
    assert lines[-1] == "slowest: test (8:00)"
