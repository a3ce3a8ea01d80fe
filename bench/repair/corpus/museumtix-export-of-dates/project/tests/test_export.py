import json
from datetime import date

from museumtix.export import by_day, euros, to_csv, to_json
from museumtix.model import SOLD, Ticket


def test_days():
    assert by_day(SOLD)[0] == {"day": "2026-08-01", "tickets": 2, "euros": "17.00"}


def test_csv():
    assert to_csv(SOLD[:1]) == "number,day,kind,euros\n1001,2026-08-01,adult,12.00\n"


def test_nothing():
    assert json.loads(to_json([])) == {"days": [], "tickets": []}
    assert euros(5) == "0.05"


def test_moved():
    assert Ticket(1, date(2026, 1, 31), "adult", 1).moved(1).day == date(2026, 2, 1)
