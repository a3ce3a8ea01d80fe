import panel
import report


def test_the_panel():
    table = [row.split() for row in report.rows(panel.load("panel.json"))]
    assert table[1:] == [["Vetiver", "04", "7.0", "2.5"], ["Neroli", "11", "9.0", "-"], ["Oud", "02", "-", "4.0"]]


def test_no_rating_is_no_bad_one():
    none, bad = list(
        report.rows(
            [
                {"name": "x", "ratings": [], "days_lasting": []},
                {"name": "y", "ratings": [0, 0], "days_lasting": [0]},
            ]
        )
    )[1:]
    assert none.split() == ["x", "-", "-"]
    assert bad.split() == ["y", "0.0", "0.0"]
