import pytest

from pivot import pivot, shares, with_totals

SALES = [
    {"region": "north", "month": "may", "amount": 10, "count": 1},
    {"region": "south", "month": "may", "amount": 7, "count": 2},
    {"region": "north", "month": "june", "amount": 5, "count": 1},
    {"region": "north", "month": "may", "amount": 3, "count": 4},
]


def test_pivot():
    assert pivot(SALES, "region", "month") == {"north": {"may": 13, "june": 5}, "south": {"may": 7}}


def test_pivot_of_another_field():
    assert pivot(SALES, "month", "region", "count") == {"may": {"north": 5, "south": 2}, "june": {"north": 1}}


def test_totals_of_rows():
    table = with_totals({"north": {"may": 13, "june": 5}, "south": {"may": 7}})
    assert table["north"] == {"may": 13, "june": 5, "total": 18}
    assert table["south"] == {"may": 7, "total": 7}


def test_totals_of_columns():
    table = with_totals({"north": {"may": 13, "june": 5}, "south": {"may": 7}})
    assert table["total"] == {"may": 20, "june": 5, "total": 25}


def test_totals_of_one_row():
    assert with_totals({"north": {"may": 4}}, "sum") == {"north": {"may": 4, "sum": 4}, "sum": {"may": 4, "sum": 4}}


def test_totals_of_nothing():
    assert with_totals({}) == {"total": {"total": 0}}


@pytest.mark.parametrize(("table", "expected"), [
    ({"a": {"x": 1, "y": 1}, "b": {"x": 1}}, {"a": 66.7, "b": 33.3}),
    ({"a": {}, "b": {"x": 0}}, {"a": 0, "b": 0}),
])
def test_shares(table, expected):
    assert shares(table) == expected
