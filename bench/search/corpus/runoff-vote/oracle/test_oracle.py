import itertools

import pytest

from runoff import elect, first_choices, standing


def ranked(counts, earlier):
    left, order = dict(counts), []
    while left:
        best = max(left.values())
        best_names = [name for name in left if left[name] == best]
        most = max(earlier[name] for name in best_names)
        name = min(name for name in best_names if earlier[name] == most)
        order.append(name)
        del left[name]
    return order


def test_every_standing():
    for now in itertools.product(range(3), repeat=3):
        for before in itertools.product(range(3), repeat=3):
            counts, earlier = dict(zip("bca", now)), dict(zip("bca", before))
            assert standing(counts, earlier) == ranked(counts, earlier)


@pytest.mark.parametrize(("ballots", "expected"), [
    ([["a"]], ("a", [])),
    ([["a"], ["b"]], ("a", ["b"])),
    ([["b", "a"], ["a", "b"], ["c"]], ("a", ["c", "b"])),
    ([[]], (None, [])),
    ([["a", "b"]] * 2 + [["b"]] * 3 + [["c", "a"]] * 4 + [["d", "a"]], ("b", ["d", "a"])),
    ([["c", "a"], ["b"], ["b"], ["a"], ["a"], ["d"], ["d"], ["d"]], ("d", ["c", "b", "a"])),
])
def test_elections(ballots, expected):
    assert elect(ballots) == expected


def test_counts():
    assert first_choices([["a"], ["b", "a"], []], {"a", "c"}) == {"a": 2, "c": 0}
