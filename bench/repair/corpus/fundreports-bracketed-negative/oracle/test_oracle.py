import subprocess
import sys
from decimal import Decimal, InvalidOperation

import pytest

from fundreports.statement import load_statement, totals


@pytest.fixture
def amounts(tmp_path):
    def load(*texts):
        file = tmp_path / "s.csv"
        file.write_text("day,text,amount\n" + "".join(f'2026-01-01,x,"{text}"\n' for text in texts))
        return [booking.amount for booking in load_statement(file)]

    return load


def test_brackets(amounts):
    assert amounts("(310.50)", "(1,300.00)", " (5) ") == [Decimal("-310.50"), Decimal("-1300"), Decimal("-5")]


def test_the_others(amounts):
    assert amounts("1,250.00", "-3.10", "0") == [Decimal("1250"), Decimal("-3.10"), Decimal(0)]


def test_what_is_no_amount_is_not_passed_over(amounts):
    with pytest.raises((InvalidOperation, ValueError)):
        amounts("n/a")


def test_totals():
    assert totals(load_statement("statement.csv"))["Hall hire"] == Decimal("-310.50")


def test_program():
    run = subprocess.run([sys.executable, "-m", "fundreports", "statement.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = [line.split() for line in run.stdout.splitlines()]
    assert lines[1] == ["Hall", "hire", "(310.50)", "of", "(1,300.00)"]
    assert lines[-1] == ["Balance", "1,025.70"]
