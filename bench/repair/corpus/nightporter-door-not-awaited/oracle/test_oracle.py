import asyncio

from nightporter.doors import Doors
from nightporter.round import whole_round


def test_whole_round():
    report = asyncio.run(whole_round(Doors({"main": "locked", "yard": "open", "cellar": "jammed"})))
    assert str(report).split("\n") == ["yard: was open", "cellar: could not be locked", "NOT all locked"]


def test_all_locked():
    report = asyncio.run(whole_round(Doors({"main": "locked", "yard": "open"})))
    assert report.ok is True
    assert report.lines == ["yard: was open"]
    assert asyncio.run(whole_round(Doors({}))).ok is True


def test_the_controller_is_still_asked_over_the_wire():
    assert asyncio.iscoroutinefunction(Doors.names)
