import subprocess
import sys
from decimal import Decimal

from moorings.berth import Berth
from moorings.bill import charge, lines
from moorings.forecast import forecast


def test_bills():
    stays = [{"berth": "B4", "metres": "9.5", "power": True, "nights": 3}, {"berth": "C", "metres": "10", "power": False, "nights": 9}]
    assert list(lines(stays)) == ["B4: 62.33", "C: 148.00"]
    assert charge(Berth("A", Decimal(10), False), 1) == Decimal("18.50")


def test_the_others():
    assert forecast([Berth("A", Decimal(10), False)], 2) == Decimal("37.00")
    run = subprocess.run([sys.executable, "-m", "moorings.bill", "berths.json"], capture_output=True, text=True)
    assert run.stdout == "B4: 62.33\n"
