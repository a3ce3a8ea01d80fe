from cards import is_valid


def test_valid():
    assert is_valid("4539578763621486")


def test_short():
    assert is_valid("18")


def test_invalid():
    assert not is_valid("4539578763621487")
