from accounts import as_digits, is_valid


def test_digits():
    assert as_digits("A1Z") == "10135"


def test_valid():
    assert is_valid("DE89 3704 0044 0532 0130 00")
    assert is_valid("GB82 WEST 1234 5698 7654 32")


def test_not_valid():
    assert not is_valid("DE88 3704 0044 0532 0130 00")
    assert not is_valid("DE89")
    assert not is_valid("DE89 3704 0044 0532 0130 0-")
