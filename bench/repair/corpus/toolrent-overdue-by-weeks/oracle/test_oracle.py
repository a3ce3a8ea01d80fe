import subprocess
import sys
from datetime import date

from toolrent.letters import letter
from toolrent.loans import Loan

LOAN = Loan("Ladder", "Jo", "jo@example.org", date(2026, 4, 1))


def test_more_than_a_week():
    assert letter(LOAN, date(2026, 4, 9)) == (
        "Dear Jo,\nLadder was due on 01 April.\nPlease bring it back by 12 April. So far you owe 0,00 EUR."
    )
    assert "by 02 May. So far you owe 15,00 EUR." in letter(LOAN, date(2026, 4, 29))


def test_within_a_week():
    assert letter(LOAN, date(2026, 4, 8)).endswith("Please bring it back soon.")


def test_program():
    run = subprocess.run(
        [sys.executable, "-m", "toolrent.remind", "loans.csv", "2026-04-20"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("To: ") == 2
    assert "by 23 April. So far you owe 5,00 EUR." in run.stdout
