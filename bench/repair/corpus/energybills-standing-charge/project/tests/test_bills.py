import json
from decimal import Decimal

from energybills.bills import make_bill
from energybills.tariffs import Tariff, load_tariffs


def test_bill():
    bill = make_bill("1A", Tariff("t", Decimal("0.30"), Decimal("10.00")), "100")
    assert (bill.net, bill.total) == (Decimal("40.00"), Decimal("47.60"))


def test_without_standing_charge(tmp_path):
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"basic": {"unit": 0.3145}}))
    tariff = load_tariffs(path)["basic"]
    assert make_bill("1A", tariff, "204").net == Decimal("64.16")
    assert not tariff.is_flat
