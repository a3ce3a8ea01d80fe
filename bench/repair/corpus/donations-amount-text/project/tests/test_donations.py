from decimal import Decimal

from donations.amounts import parse_amount, show
from donations.funds import fees
from donations.gift import Gift
from donations.importers import from_bank, from_box


def test_amounts():
    assert parse_amount("£ 1,200.50") == Decimal("1200.50")
    assert show(Decimal("1200.5")) == "£ 1,200.50"


def test_bank():
    (gift,) = from_bank(["payer,amount,reference", 'Ida,"1,200.00",'])
    assert gift == Gift("Ida", Decimal("1200.00"), "general")


def test_box():
    (gift,) = from_box(["name,sum,fund", ",12,roof"])
    assert gift.donor == "anonymous"
    assert gift.share(5) == Decimal("0.60")


def test_fees():
    assert fees([Gift("a", Decimal(100), "roof")]) == {"roof": Decimal("5.00")}
