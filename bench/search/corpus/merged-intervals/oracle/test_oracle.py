import itertools

import pytest

from intervals import covered, merge

PAIRS = [(a, b) for a in range(5) for b in range(a + 1, 6)]


def reference(intervals):
    points = set()
    for start, end in intervals:
        points.update(2 * n for n in range(start, end + 1))
        points.update(2 * n + 1 for n in range(start, end))
    runs = []
    for point in sorted(points):
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return [(low // 2, high // 2) for low, high in runs]


@pytest.mark.parametrize("chosen", list(itertools.combinations(PAIRS, 3))[::7] + list(itertools.permutations(PAIRS[:6], 2)))
def test_merge(chosen):
    assert merge(list(chosen)) == reference(chosen)
    assert covered(list(chosen)) == sum(b - a for a, b in reference(chosen))
