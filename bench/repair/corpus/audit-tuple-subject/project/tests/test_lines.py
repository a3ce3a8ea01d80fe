from audit.lines import moved
from audit.replay import replay


def test_moved():
    assert moved("ida", "box", ("A", 4)) == "ida moved box to ('A', 4)"


def test_left():
    assert replay([{"by": "bo", "what": "box", "to": None}]) == ["bo took box out", "last place: None"]
