import io
from decimal import Decimal

import pytest

from ledgersplit.bank import BadExport, amount, read_export
from ledgersplit.months import by_month


def test_read():
    movements = list(read_export(io.StringIO("Text;Amount;Date\nRent;-1.820,50;02.01.2026\n")))
    assert [(one.text, one.amount, one.day.month) for one in movements] == [("Rent", Decimal("-1820.50"), 1)]


def test_header_only():
    assert by_month(read_export(io.StringIO("Date;Text;Amount\n"))) == {}


def test_other_columns():
    with pytest.raises(BadExport):
        list(read_export(io.StringIO("Datum;Text;Betrag\n")))
    assert amount("7,00") == 7
