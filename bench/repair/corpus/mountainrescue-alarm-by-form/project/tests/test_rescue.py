from datetime import datetime, timedelta, timezone

from rescue import queue, sources
from rescue.desk import Desk

NOON = datetime(2026, 2, 1, 12, tzinfo=timezone.utc)


def test_order():
    late = sources.from_phone("Ada", "gully", "2", NOON)
    early = sources.from_phone("Ben", "lake", "2", NOON - timedelta(minutes=4))
    beacon = sources.from_beacon({"owner": "Cy", "lat": 46.5, "lon": 7.9}, NOON)
    assert queue.order([late, early, beacon]) == [beacon, early, late]


def test_form():
    alarm = sources.from_form({"name": "Di", "place": "saddle"}, NOON)
    assert (alarm["caller"], alarm["place"], alarm["source"]) == ("Di", "saddle", "form")


def test_waiting():
    alarm = sources.from_form({"name": "Di", "place": "saddle"}, NOON)
    assert queue.waiting([alarm], NOON + timedelta(minutes=9)) == {"saddle": 9}


def test_desk():
    lines = []
    desk = Desk(lines.append)
    assert desk.take() is None
    desk.phoned("Ada", "gully", "3")
    desk.show()
    assert lines == ["!   gully (Ada, phone)"]
    assert desk.take()["caller"] == "Ada"
