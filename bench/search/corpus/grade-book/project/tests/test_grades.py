import pytest

from grades import letter, report, weighted_average, without_lowest


def test_lowest_marks_are_left_out():
    assert without_lowest([70, 50, 90, 50], 2) == [70, 90]


def test_one_mark_stays():
    assert without_lowest([40], 1) == [40]


def test_weighted_average():
    assert weighted_average({"exam": 80, "quiz": 60}, {"exam": 3}) == 75


@pytest.mark.parametrize(("average", "expected"), [(90, "A"), (89.99, "B"), (12, "F")])
def test_letter(average, expected):
    assert letter(average) == expected


def test_report_of_one_kind():
    assert report({"exam": [80, 90]}, {}, {}) == {"average": 85, "letter": "B"}


def test_report_with_weights():
    work = {"exam": [90], "quiz": [60, 70], "essay": []}
    assert report(work, {"exam": 2}, {}) == {"average": 81.67, "letter": "B"}


def test_report_drops_the_lowest_quiz():
    assert report({"quiz": [100, 40, 90]}, {}, {"quiz": 1}) == {"average": 95, "letter": "A"}


def test_report_without_work():
    assert report({"exam": []}, {}, {}) == {"average": None, "letter": None}
