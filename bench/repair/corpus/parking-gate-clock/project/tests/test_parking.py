from parking import clock, events, stays


def passage(at, kind="in", plate="A 1"):
    return events.Passage("north", kind, plate, at)


def test_clock():
    assert clock.clock_time(1777852800) == "00:00"


def test_from_json():
    assert events.from_json('{"gate": "north", "kind": "in", "plate": "A 1", "at": 60}') == passage(60)


def test_stays():
    assert stays.describe([passage(3600), passage(0, "out")]) == ["00:00 out A 1", "01:00 in  A 1"]
    assert stays.inside([passage(1), passage(2, "out"), passage(3, plate="B 2")]) == ["B 2"]
