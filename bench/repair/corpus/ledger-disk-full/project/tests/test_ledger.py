from decimal import Decimal

from ledger.entries import ENTRIES, balance
from ledger.writer import write


def test_balance():
    assert balance(ENTRIES) == Decimal("-854.50")


def test_write(tmp_path):
    path = write(tmp_path / "r.tsv", ENTRIES[:1])
    assert path.read_text() == "2026-03-01\trent\t-900.00\n"
