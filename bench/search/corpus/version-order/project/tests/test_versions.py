from versions import newest


def test_simple():
    assert newest(["1.2.0", "1.3.0"]) == "1.3.0"


def test_two_digits():
    assert newest(["1.9.0", "1.10.0"]) == "1.10.0"
