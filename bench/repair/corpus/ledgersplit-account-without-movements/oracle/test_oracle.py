import io
import subprocess
import sys
from decimal import Decimal

import pytest

from ledgersplit.bank import BadExport, read_export
from ledgersplit.months import by_month


def test_empty():
    assert list(read_export(io.StringIO(""))) == []
    assert by_month(read_export(io.StringIO(""))) == {}


def test_the_program():
    run = subprocess.run([sys.executable, "split.py", "exports"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert [line.split() for line in run.stdout.splitlines()] == [
        ["0012-giro:", "2", "months"],
        ["2026-01", "1490.45"],
        ["2026-02", "-820.00"],
        ["0013-savings:", "0", "months"],
        ["0014-card:", "1", "months"],
        ["2026-01", "-6.80"],
    ]


def test_the_others():
    with pytest.raises(BadExport):
        list(read_export(io.StringIO("Datum;Text;Betrag\n")))
    movements = read_export(io.StringIO("Text;Amount;Date\nRent;-1.820,50;02.01.2026\n"))
    assert by_month(movements) == {"2026-01": Decimal("-1820.50")}
