import random

import pytest

from pivot import pivot, shares, with_totals


@pytest.mark.parametrize("seed", range(20))
def test_totals(seed):
    dice = random.Random(seed)
    records = [
        {"r": dice.choice("abc"), "c": dice.choice("xyz"), "amount": dice.randrange(-5, 20)} for _ in range(dice.randrange(0, 15))
    ]
    table = pivot(records, "r", "c")
    full = with_totals(table)
    assert full["total"]["total"] == sum(record["amount"] for record in records)
    for row in table:
        assert full[row]["total"] == sum(record["amount"] for record in records if record["r"] == row)
        assert {column: full[row][column] for column in table[row]} == table[row]
    for column in {record["c"] for record in records}:
        assert full["total"][column] == sum(record["amount"] for record in records if record["c"] == column)
    assert "total" not in table
    assert list(full) == [*table, "total"]


def test_shares():
    assert shares({"a": {"x": 3}, "b": {"x": 1}, "c": {}}) == {"a": 75.0, "b": 25.0, "c": 0.0}
    assert shares({}) == {}
