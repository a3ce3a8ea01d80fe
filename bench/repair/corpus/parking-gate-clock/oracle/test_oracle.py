import json

import pytest

from parking import close_day, events


def passage(**given):
    return events.from_json(json.dumps({"gate": "south", "kind": "in", "plate": "X", **given}))


def test_passages_are_in_seconds_whatever_the_gate_sends():
    assert passage(at_ms=1777853400250).at == pytest.approx(1777853400, abs=1)
    assert passage(at_ms=0).at == 0
    assert passage(at=1777853400).at == 1777853400


def test_the_day(capsys):
    close_day.main("spool/2026-05-04.jsonl")
    assert capsys.readouterr().out.splitlines() == [
        "00:00 in  HB-KX 204",
        "00:10 in  OL-R 19",
        "02:00 out HB-KX 204",
        "inside: OL-R 19",
    ]


def test_short_times_in_milliseconds_are_not_taken_for_seconds():
    assert passage(at_ms=90000).at == 90
