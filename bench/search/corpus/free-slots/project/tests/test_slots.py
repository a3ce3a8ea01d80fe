from slots import free_slots


def test_between():
    assert free_slots([(9, 10), (11, 12)], 8, 13) == [(8, 9), (10, 11), (12, 13)]


def test_none():
    assert free_slots([], 8, 9) == [(8, 9)]
    assert free_slots([(8, 9)], 8, 9) == []


def test_overlapping():
    assert free_slots([(9, 15), (10, 11)], 8, 16) == [(8, 9), (15, 16)]
