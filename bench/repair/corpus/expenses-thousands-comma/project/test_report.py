from report import Expense, by_category, over_limit, parse_amount


def test_amounts():
    assert parse_amount("$12.50") == 12.5
    assert parse_amount(" 3 ") == 3.0


def test_totals():
    expenses = [Expense("d", "a", "travel", 2000.0, ""), Expense("d", "b", "travel", 1500.0, "")]
    assert by_category(expenses) == {"travel": 3500.0}
    assert over_limit(by_category(expenses)) == ["travel"]
