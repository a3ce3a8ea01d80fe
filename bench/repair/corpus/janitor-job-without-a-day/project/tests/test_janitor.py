import io
import json
from datetime import date

import pytest

from janitor.agenda import agenda, by_house, overdue
from janitor.cli import main
from janitor.jobs import Job, job_of

LAMP = Job("Mill Lane 4", "Lamp", date(2025, 4, 1))
METERS = Job("Mill Lane 2", "Meters", date(2025, 4, 3))
LIFT = Job("Mill Lane 2", "Lift", date(2025, 4, 3), urgent=True)
FENCE = Job("Mill Lane 4", "Fence")


def test_agenda():
    done = Job("Mill Lane 9", "Snow", date(2025, 1, 9), done=True)
    assert agenda([METERS, done, LIFT, LAMP]) == [LAMP, LIFT, METERS]
    assert agenda([]) == []


def test_overdue():
    assert overdue([METERS, FENCE, LAMP], date(2025, 4, 2)) == [LAMP]


def test_by_house():
    assert by_house([LAMP, METERS, FENCE]) == {"Mill Lane 4": [LAMP, FENCE], "Mill Lane 2": [METERS]}


def test_job_of():
    assert job_of({"house": "Mill Lane 4", "text": "Fence"}) == FENCE
    with pytest.raises(ValueError):
        job_of({"house": "x", "text": "y", "by": "soon"})


def test_command(tmp_path):
    path = tmp_path / "jobs.json"
    path.write_text(json.dumps([{"house": "Mill Lane 4", "text": "Fence", "urgent": True}]))
    out = io.StringIO()
    main(["agenda", str(path)], out)
    assert out.getvalue() == "-           Mill Lane 4    Fence (!)\n"
