from datetime import date

from nightaudit.config import Config
from nightaudit.sheet import render, totals

CONFIG = Config.of_environment({"HOTEL_NAME": "Alpha", "HOTEL_ZONE": "Europe/Zurich"})
BOOKINGS = [
    {"room": "1", "paid_at": "2026-05-04T01:40:00+00:00", "cents": 100},
    {"room": "2", "paid_at": "2026-05-04T02:10:00+00:00", "cents": 250},
]


def test_totals():
    assert totals(BOOKINGS, CONFIG) == {date(2026, 5, 3): 100, date(2026, 5, 4): 250}


def test_render():
    assert render(BOOKINGS, CONFIG).splitlines()[0] == "Alpha"
