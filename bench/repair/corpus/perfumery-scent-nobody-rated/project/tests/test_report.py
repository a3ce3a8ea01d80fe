import report


def test_rows():
    table = list(report.rows([{"name": "Rose", "ratings": [4, 5], "days_lasting": []}]))
    assert table[1].split() == ["Rose", "4.5", "-"]


def test_cell():
    assert report.cell(0) == "0.0"
