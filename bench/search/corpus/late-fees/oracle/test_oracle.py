from fees import late_fee


def test_every_day():
    for days in range(100):
        assert late_fee(days) == (0 if days <= 2 else 100 if days <= 7 else 300 if days <= 31 else 1000)
    assert late_fee(-1) == 0
