import subprocess
import sys

import pytest

from timesheetexport.export import export, sheet_of
from timesheetexport.sheet import DuplicateColumn, Sheet


def team(name, **more):
    return {"name": name, "entries": [], **more}


def test_two_teams_with_overtime():
    sheets = export([team("A", overtime=True), team("B", overtime=True)])
    assert [sheet.columns for sheet in sheets] == [["person", "hours", "overtime"]] * 2


def test_a_plain_team_after_one_with_overtime():
    sheets = export([team("A", overtime=True), team("B"), team("C", extra=["helmet"])])
    assert [sheet.columns for sheet in sheets] == [
        ["person", "hours", "overtime"],
        ["person", "hours"],
        ["person", "hours", "helmet"],
    ]


def test_the_same_team_twice():
    roofers = team("R", overtime=True, extra=["height"])
    for _ in range(3):
        assert sheet_of(roofers).columns == ["person", "hours", "height", "overtime"]
    assert roofers["extra"] == ["height"]


def test_columns_are_still_told_apart():
    with pytest.raises(DuplicateColumn):
        sheet_of(team("A", extra=["hours"]))
    sheet = Sheet("A")
    sheet.add_column("a")
    with pytest.raises(DuplicateColumn):
        sheet.add_column("a")


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "timesheetexport", "teams.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout == (
        "Masons\nperson;hours;helmet\nIda;8;yes\n\n"
        "Painters\nperson;hours;overtime\nLev;7.5;1\n\n"
        "Roofers\nperson;hours;height;overtime\nNoa;6;12;0\n\n"
    )
