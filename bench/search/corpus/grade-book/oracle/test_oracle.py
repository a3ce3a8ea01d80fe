import itertools

import pytest

from grades import letter, report, without_lowest


@pytest.mark.parametrize("drop", range(0, 4))
def test_dropped(drop):
    for marks in itertools.product((0, 55, 72, 100), repeat=3):
        kept = sorted(marks)[min(drop, 2) :]
        assert sorted(without_lowest(list(marks), drop)) == kept
        average = round(sum(kept) / len(kept), 2)
        assert report({"quiz": list(marks)}, {}, {"quiz": drop}) == {"average": average, "letter": letter(average)}


def test_kinds_drop_for_themselves():
    work = {"quiz": [50, 100], "exam": [60, 80], "lab": [10]}
    assert report(work, {"quiz": 1, "exam": 3}, {"quiz": 1, "lab": 2}) == {"average": 64, "letter": "D"}


def test_order_and_input_stay():
    marks = [9, 3, 7, 3]
    assert without_lowest(marks, 1) == [9, 7, 3]
    assert marks == [9, 3, 7, 3]


@pytest.mark.parametrize(("average", "expected"), [(100, "A"), (80, "B"), (79.9, "C"), (70, "C"), (60, "D"), (59.9, "F"), (0, "F")])
def test_letters(average, expected):
    assert letter(average) == expected


def test_without_anything():
    assert report({}, {}, {"quiz": 1}) == {"average": None, "letter": None}
