from bisect import bisect_left

from bounds import first_at_least


def test_as_bisect():
    for length in range(9):
        values = [n * 2 for n in range(length)]
        for wanted in range(-1, 2 * length + 2):
            assert first_at_least(values, wanted) == bisect_left(values, wanted)
    assert first_at_least([1, 1, 1], 1) == 0
