import io

from menuexport.rows import columns_of, row_of
from menuexport.write import write_day


def test_row():
    assert row_of({"name": "Soup", "price": 4}) == {"dish": "Soup", "price": "4.00"}


def test_columns():
    assert columns_of([{"name": "Soup"}, {"name": "Roll", "note": "vegan"}]) == ["dish", "note"]


def test_write():
    file = io.StringIO()
    write_day(file, [{"name": "Soup", "price": 4}, {"name": "Roll", "price": 1.5}])
    assert file.getvalue() == "dish,price\nSoup,4.00\nRoll,1.50\n"
