from datetime import date

from philately.lots import Lots
from philately.models import Lot


def test_open():
    lots = Lots()
    lots.put(Lot(number=1, title="Basel Dove", closes=date(2026, 5, 2)))
    lots.put(Lot(number=2, title="Penny Red", closes=date(2026, 5, 1), bids=[4, 9]))
    lots.put(Lot(number=3, title="Inverted Swan", closes=date(2026, 1, 1), sold=True))
    assert [lot.number for lot in lots.open()] == [2, 1]
    assert lots.highest() == {1: None, 2: 9, 3: None}
