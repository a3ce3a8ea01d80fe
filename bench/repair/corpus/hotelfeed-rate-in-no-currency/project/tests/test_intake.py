import json

from hotelfeed.intake import take
from hotelfeed.report import report

RATE = {"hotel": "H-1", "room": "double", "cents": 100, "currency": "EUR", "from": "2026-06-01"}


def test_take():
    intake = take([json.dumps(RATE), "\n", json.dumps({**RATE, "breakfast": True})])
    assert [rate.breakfast for rate in intake.rates] == [False, True]
    assert report(intake) == "2 rates taken, 0 rejected"


def test_not_json():
    intake = take(["{", json.dumps(RATE)])
    assert len(intake.rates) == 1
    assert intake.rejected[0].line == 1
    assert intake.rejected[0].reason.startswith("not JSON")
