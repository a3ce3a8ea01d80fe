from mangroves.sheets import seedlings
from mangroves.survival import by_plot, lines


def test_by_plot():
    assert by_plot([("A", 10, 5), ("B", 1, 1), ("A", 5, 5)]) == {"A": [15, 10], "B": [1, 1]}


def test_lines():
    plots = {"A": {"village": "x", "hectares": 2.0}}
    assert list(lines(plots, [("A", 10, 5)])) == ["A x: 5 of 10, 2 per hectare"]


def test_plain_sheet(tmp_path):
    (tmp_path / "s.csv").write_text("plot,planted,alive\nÄ1,3,2\n", encoding="utf-8")
    assert list(seedlings(tmp_path / "s.csv")) == [("Ä1", 3, 2)]
