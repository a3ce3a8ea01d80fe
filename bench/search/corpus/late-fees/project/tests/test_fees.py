from fees import bill, late_fee


def test_in_time():
    assert late_fee(0) == 0
    assert late_fee(2) == 0


def test_late():
    assert late_fee(3) == 100
    assert late_fee(7) == 100
    assert late_fee(8) == 300
    assert late_fee(31) == 300
    assert late_fee(32) == 1000


def test_bill():
    assert bill([1, 5, 40]) == 1100
