import json
from decimal import Decimal

from energybills.bills import make_bill
from energybills.tariffs import Tariff, load_tariffs, tariff_of


def test_a_standing_charge_of_the_file():
    tariff = tariff_of("green", {"unit": 0.3290, "standing": 11.9})
    bill = make_bill("2B", tariff, "151.5")
    assert (bill.net, bill.total) == (Decimal("61.74"), Decimal("73.47"))


def test_money_is_decimal():
    tariff = tariff_of("odd", {"unit": 0.1, "standing": 0.1})
    # As written in the file, not as the float is in binary.
    assert tariff.unit == Decimal("0.1")
    assert isinstance(tariff.standing, Decimal)
    assert tariff.standing == Decimal("0.1")


def test_the_others(tmp_path):
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"basic": {"unit": 0.3145}}))
    assert make_bill("1A", load_tariffs(path)["basic"], "204").net == Decimal("64.16")
    assert make_bill("1A", Tariff("t", Decimal("0.3"), Decimal("10")), "100").total == Decimal("47.60")
