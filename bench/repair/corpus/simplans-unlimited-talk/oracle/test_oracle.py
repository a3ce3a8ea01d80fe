from decimal import Decimal

import pytest

from simplans.bill import bill, main
from simplans.plans import PLANS, plan_for


def test_the_old_name_is_billed_as_flat_rate():
    assert plan_for({"plan": "unlimited"}) == PLANS["flat"]
    row = bill({"number": "7", "plan": "unlimited", "calls": [30, 9000]})
    assert row == {"number": "7", "plan": "Flat", "minutes": 151, "total": Decimal("19.99")}


def test_a_promotion_still_goes_first():
    assert plan_for({"plan": "unlimited", "promotion": "basic"}) == PLANS["basic"]
    assert plan_for({"plan": "unlimited", "promotion": "gone"}) == PLANS["flat"]


def test_others(capsys):
    assert plan_for({"plan": "talk"}).name == "Talk"
    with pytest.raises(Exception):
        plan_for({"plan": "bronze"})
    main(["data/usage.json"])
    assert len(capsys.readouterr().out.splitlines()) == 3
