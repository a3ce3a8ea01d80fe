from wages.pay import payroll


def test_payroll():
    assert payroll([{"name": "kim", "hourly_rate": 20}], {"kim": 3}) == {"kim": 60}
