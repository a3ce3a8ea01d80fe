from pay import weekly_pay


def test_plain():
    assert weekly_pay(30, 10) == 300


def test_overtime():
    assert weekly_pay(44, 10) == 460


def test_limit():
    assert weekly_pay(40, 10) == 400
