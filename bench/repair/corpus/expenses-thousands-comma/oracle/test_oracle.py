import pytest

from report import by_category, main, parse_amount, read


def test_thousands():
    assert parse_amount("$1,250.00") == 1250.0
    assert parse_amount("1,234,567.89") == 1234567.89


def test_the_report(capsys):
    main(["report.py", "inbox/march.csv"])
    out = capsys.readouterr().out
    assert "software        1250.00" in out
    assert "total           4590.50" in out
    assert "! travel" in out


def test_the_others():
    assert parse_amount("$12.50") == 12.5
    assert parse_amount("-4.20") == -4.2
    assert by_category(read("inbox/march.csv"))["travel"] == 3302.5


def test_what_is_no_amount_is_not_taken_for_one():
    with pytest.raises(ValueError):
        parse_amount("n/a")
