from distance import closest, distance


def test_same():
    assert distance("house", "house") == 0
    assert distance("", "") == 0


def test_changes():
    assert distance("kitten", "sitting") == 3
    assert distance("", "abc") == 3
    assert distance("flaw", "lawn") == 2


def test_closest():
    assert closest("hoise", ["mouse", "house"]) == "house"
