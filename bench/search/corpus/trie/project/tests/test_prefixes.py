from prefixes import lookup


def test_there():
    assert lookup(["car", "cart"], "car")


def test_prefix_only():
    assert not lookup(["cart"], "car")


def test_absent():
    assert not lookup(["cart"], "dog")


def test_empty():
    assert not lookup(["cart"], "")
