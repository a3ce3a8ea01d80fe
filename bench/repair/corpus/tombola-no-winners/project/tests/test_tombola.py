from tombola.draw import notice, winners
from tombola.sharing import each


def test_each():
    assert each(100, ["a", "b", "c"]) == 33


def test_notice():
    assert notice({"pot": 5000, "numbers": [1, 2], "tickets": {"a": [2, 1], "b": [1, 2]}}) == "2 right, 25.00 each"


def test_winners():
    assert winners({"a": [1, 2], "b": [2, 1], "c": [1, 3]}, [1, 2]) == ["a", "b"]
