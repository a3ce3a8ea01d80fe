import pytest

from bankfeed.matching import match
from bankfeed.statement import read

TEXT = "Buchung;Auftraggeber;Verwendungszweck;Betrag\n02.03.2026;Jürgen Größe;Büro;1.190,00\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1"])
def test_names_are_read_as_they_were_written(tmp_path, encoding):
    path = tmp_path / "s.csv"
    path.write_text(TEXT, encoding=encoding)
    (one,) = read(path)
    assert (one.payer, one.purpose, one.cents) == ("Jürgen Größe", "Büro", 119000)


def test_the_statement_is_matched():
    invoices = [{"number": "R-2041", "customer": "Müller Holzbau", "cents": 119000}]
    booked, left = match(read("inbox/statement.csv"), invoices)
    assert [number for number, _ in booked] == ["R-2041"]
    assert [entry.payer for entry in left] == ["Café Sonne", "Stadtwerke"]
