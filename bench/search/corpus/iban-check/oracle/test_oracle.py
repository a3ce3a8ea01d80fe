import pytest

from iban import grouped, is_valid, normalise

GOOD = [
    "AT611904300234573201",
    "BE68539007547034",
    "DE89370400440532013000",
    "GB82WEST12345698765432",
    "NL91ABNA0417164300",
    "NO9386011117947",
]


@pytest.mark.parametrize("iban", GOOD)
def test_good(iban):
    for text in (iban, iban.lower(), grouped(iban), grouped(iban.lower()), f" {iban}\t", iban.title()):
        assert is_valid(text)
        assert normalise(text) == iban


@pytest.mark.parametrize("iban", GOOD)
def test_a_changed_digit(iban):
    for at in range(4, len(iban)):
        if iban[at].isdigit():
            changed = iban[:at] + str((int(iban[at]) + 1) % 10) + iban[at + 1 :]
            assert not is_valid(changed)


@pytest.mark.parametrize("text", ["", "DE", "DEAB370400440532013000", "DE893704004405320130001"])
def test_bad(text):
    assert not is_valid(text)


def test_grouped_capitals():
    assert grouped("nl91 abna0417164300") == "NL91 ABNA 0417 1643 00"
