import json
import subprocess
import sys

import pytest

from hotelfeed.intake import take

RATE = {"hotel": "H-1", "room": "double", "cents": 100, "currency": "EUR", "from": "2026-06-01"}


@pytest.mark.parametrize(
    "change", [{"currency": ""}, {"cents": -5}, {"cents": None}, {"from": "soon"}, {"hotel": ""}, {"room": None}]
)
def test_line_that_does_not_fit(change):
    intake = take([json.dumps(RATE), json.dumps({**RATE, **change}), json.dumps({**RATE, "room": "suite"})])
    assert [rate.room for rate in intake.rates] == ["double", "suite"]
    assert [one.line for one in intake.rejected] == [2]
    assert intake.rejected[0].reason


def test_line_that_is_no_object():
    intake = take(["[1, 2]", "7", json.dumps(RATE)])
    assert (len(intake.rates), [one.line for one in intake.rejected]) == (1, [1, 2])


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "hotelfeed", "feeds/coast.jsonl"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("coast.jsonl: 2 rates taken, 2 rejected\nline 2: not JSON: ")
    assert "\nline 3: " in run.stdout


def test_the_others():
    intake = take(["{", "", json.dumps(RATE)])
    assert (len(intake.rates), intake.rejected[0].line) == (1, 1)
    assert intake.rejected[0].reason.startswith("not JSON: ")
    assert intake.rates[0].currency == "EUR"
