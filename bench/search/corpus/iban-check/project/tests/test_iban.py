from iban import grouped, is_valid


def test_valid():
    assert is_valid("DE89370400440532013000")


def test_valid_with_letters_and_spaces():
    assert is_valid("GB82 WEST 1234 5698 7654 32")


def test_small_letters():
    assert is_valid("gb82 west 1234 5698 7654 32")


def test_wrong_digit():
    assert not is_valid("DE89370400440532013001")


def test_wrong_length():
    assert not is_valid("DE8937040044053201300")


def test_unknown_country():
    assert not is_valid("XX89370400440532013000")


def test_other_signs():
    assert not is_valid("DE8937040044053201300-")


def test_grouped():
    assert grouped("NO9386011117947") == "NO93 8601 1117 947"
