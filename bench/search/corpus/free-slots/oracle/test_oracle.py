import itertools

from slots import free_slots


def test_every_hour():
    spans = [(a, b) for a in range(0, 7) for b in range(a + 1, 8)]
    for meetings in itertools.combinations(spans, 2):
        free = free_slots(list(meetings), 1, 6)
        covered = {hour for a, b in meetings for hour in range(a, b)}
        assert {hour for a, b in free for hour in range(a, b)} == {hour for hour in range(1, 6) if hour not in covered}
        assert all(a < b for a, b in free)
