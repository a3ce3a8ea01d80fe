from prefix import common_prefix


def test_common():
    assert common_prefix(["flower", "flow", "flight"]) == "fl"


def test_none():
    assert common_prefix(["a", "b"]) == ""


def test_empty():
    assert common_prefix([]) == ""
