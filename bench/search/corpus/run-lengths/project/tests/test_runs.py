from runs import decode, encode


def test_empty_text_has_no_runs():
    assert encode("") == []


def test_single_run():
    assert encode("aaa") == [("a", 3)]


def test_several_runs():
    assert encode("aabccc") == [("a", 2), ("b", 1), ("c", 3)]


def test_decode():
    assert decode([("x", 2), ("y", 1)]) == "xxy"
