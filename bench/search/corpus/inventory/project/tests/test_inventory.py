from inventory import apply


def test_one():
    assert apply({"nut": 2}, [("nut", 3)]) == {"nut": 5}


def test_twice():
    assert apply({"nut": 2}, [("nut", 3), ("nut", -1)]) == {"nut": 4}


def test_used_up():
    assert apply({"nut": 2}, [("nut", -2)]) == {}
