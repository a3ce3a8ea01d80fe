import subprocess
import sys

import pytest

from labjobs.plan import Plan
from labjobs.settings import Settings

VALUES = {"temperature": 20, "speed": 100, "shaker": {"on": False, "amplitude": 2}}


def test_each_job_has_its_own():
    plan = Plan(Settings(VALUES), [("a", {"temperature": 37, "shaker.on": True}), ("b", {}), ("c", {"shaker.amplitude": 9})])
    assert [job.settings.as_dict() for job in list(plan.jobs())] == [
        {"temperature": 37, "speed": 100, "shaker": {"on": True, "amplitude": 2}},
        VALUES,
        {"temperature": 20, "speed": 100, "shaker": {"on": False, "amplitude": 9}},
    ]
    assert plan.settings.as_dict() == VALUES


def test_jobs_in_turn():
    seen = []
    for job in Plan.load("plan.json").jobs():
        seen.append((job.settings.temperature, job.settings.shaker.on))
    assert seen == [(37, False), (20, True), (20, False)]


def test_unknown_settings():
    settings = Settings(VALUES)
    with pytest.raises(AttributeError, match="no setting colour"):
        settings.colour
    with pytest.raises(AttributeError):
        list(Plan(settings, [("a", {"colour": 1})]).jobs())
    assert not hasattr(settings, "shaken")
    assert settings.shaker.amplitude == 2


def test_the_program():
    run = subprocess.run([sys.executable, "-X", "utf8", "-m", "labjobs", "plan.json"], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()[-500:]
    assert run.stdout.decode().splitlines() == [
        "warm up: 37 °C, 300 rpm",
        "shake: 20 °C, 300 rpm, shaking 3 mm",
        "rest: 20 °C, 300 rpm",
    ]
