from airquality.index import index_of, name_of
from airquality.reader import Measured, number, read


def test_number():
    assert number(" 4,5 ") == 4.5
    assert number("n/a") is None


def test_index():
    assert index_of(Measured("a", "1", 10, None, 45, 3)) == 2
    assert name_of(index_of(Measured("a", "1", None, None, None, None))) == "unknown"


def test_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\ufeffstation;hour;NO2;O3;PM10;PM2.5\nA;1;-;2;3;4,5\n", encoding="utf-8")
    assert list(read(str(path))) == [Measured("A", "1", None, 2.0, 3.0, 4.5)]
