from decimal import Decimal

import pytest

from stonemason.quote import quote
from stonemason.rates import TRADE_NAMES, UnknownStone, rate


def test_trade_names():
    assert rate("Portland") == rate("limestone") == Decimal("145.50")
    assert rate(" shap ") == Decimal("210.00")
    for name, kind in TRADE_NAMES.items():
        assert rate(name) == rate(kind)


def test_quote():
    pieces = [
        {"stone": "Slate", "width_cm": 50, "height_cm": 80, "letters": 64},
        {"stone": "Portland", "width_cm": 120, "height_cm": 60},
        {"stone": "Onyx", "width_cm": 1, "height_cm": 1},
    ]
    assert quote({"pieces": pieces}) == [
        "Slate 50x80: 320.00",
        "Portland 120x60: 104.76",
        "Onyx: price on request",
        "total 424.76",
    ]
    with pytest.raises(UnknownStone):
        rate("onyx")
