from datetime import date

from bankfeed.matching import match
from bankfeed.statement import Entry, cents, read


def test_cents():
    assert [cents(text) for text in ("1.190,00", "-3,5", "12")] == [119000, -350, 1200]


def test_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Buchung;Auftraggeber;Verwendungszweck;Betrag\n01.02.2026;Jörg;x;1,00\n", encoding="utf-8")
    assert read(path) == [Entry(date(2026, 2, 1), "Jörg", "x", 100)]


def test_match():
    entry = Entry(date(2026, 2, 1), "Jörg", "R-1", 100)
    assert match([entry], [{"number": "R-1", "customer": "", "cents": 100}]) == ([("R-1", entry)], [])
