import random

import pytest

from rooms import busiest_time, rooms_needed


def in_use(meetings, minute):
    return sum(start <= minute < end for start, end in meetings)


@pytest.mark.parametrize("seed", range(60))
def test_like_counting_every_minute(seed):
    chance = random.Random(seed)
    meetings = []
    for _ in range(chance.randint(1, 9)):
        start = chance.randint(0, 20)
        meetings.append((start, start + chance.randint(1, 6)))
    counts = [in_use(meetings, minute) for minute in range(30)]
    assert rooms_needed(meetings) == max(counts)
    assert busiest_time(meetings) == counts.index(max(counts))


def test_empty():
    assert rooms_needed([]) == 0
    assert busiest_time([]) is None


@pytest.mark.parametrize("meeting", [(5, 5), (6, 5)])
def test_refused(meeting):
    with pytest.raises(ValueError):
        rooms_needed([(1, 2), meeting])
    with pytest.raises(ValueError):
        busiest_time([meeting])


def test_input_is_left_alone():
    meetings = [(9, 10), (1, 4)]
    rooms_needed(meetings)
    assert meetings == [(9, 10), (1, 4)]
