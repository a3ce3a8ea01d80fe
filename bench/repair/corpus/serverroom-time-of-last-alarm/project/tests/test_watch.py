from serverroom import alarms
from serverroom.watch import read, watch


def test_watch():
    told = []
    lines = ["r1 22.5", "", "r2 27.4", "r1 24.0", "r2 26.0", "r1 23.1"]
    assert watch(lines, told.append) == {"r1": 24.0, "r2": 27.4}
    assert told == ["r2 is at 27.4 °C"]


def test_limit():
    told = []
    watch(["r1 27.0"], told.append)
    assert told == []


def test_read():
    assert read("r7  21.25\n") == ("r7", 21.25)


def test_held_back():
    before = alarms.held_back()
    alarms.hold_back()
    assert alarms.held_back() == before + 1
