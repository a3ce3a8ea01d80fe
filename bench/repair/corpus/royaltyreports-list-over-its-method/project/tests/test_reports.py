import pytest

from royaltyreports.base import Report
from royaltyreports.totals import Totals
from royaltyreports.warnings import Warnings

SALE = {"author": "Lund", "title": "Fjord", "copies": 10, "cents": 85, "paid": True}


def test_totals():
    text = Totals([SALE, {**SALE, "copies": 2}]).render()
    assert text.splitlines() == ["Royalties (1)", "=============", "Lund             10.20"]


def test_warnings():
    assert Warnings([SALE]).title == "Please check"


def test_base():
    with pytest.raises(TypeError):
        Report([])
