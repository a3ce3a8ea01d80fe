from decimal import Decimal

from stonemason.pieces import Piece
from stonemason.quote import quote


def test_price():
    assert Piece("Slate", 50, 80, 64).price() == Decimal("320.00")


def test_quote():
    pieces = [{"stone": "granite", "width_cm": 100, "height_cm": 100}, {"stone": "Onyx", "width_cm": 10, "height_cm": 10}]
    assert quote({"pieces": pieces}) == ["granite 100x100: 210.00", "Onyx: price on request", "total 210.00"]
