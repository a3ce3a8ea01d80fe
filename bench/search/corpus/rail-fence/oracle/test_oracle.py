import pytest

from railfence import decrypt, encrypt

TEXT = "the quick brown fox jumps over the lazy dog"


@pytest.mark.parametrize("rails", range(2, 12))
@pytest.mark.parametrize("length", [0, 1, 2, 3, 7, 20, len(TEXT)])
def test_rails(rails, length):
    text = TEXT[:length]
    period = 2 * (rails - 1)
    rows = [[] for _ in range(rails)]
    for position, letter in enumerate(text):
        place = position % period
        rows[min(place, period - place)].append(letter)
    expected = "".join("".join(row) for row in rows)
    assert encrypt(text, rails) == expected
    assert decrypt(expected, rails) == text


def test_one_rail():
    assert encrypt(TEXT, 1) == TEXT
    assert decrypt(TEXT, 1) == TEXT


def test_known():
    assert decrypt("WECRERDSOEEAIVD", 3) == "WEAREDISCOVERED"
    assert encrypt("PAYPALISHIRING", 4) == "PINALSIGYAHRPI"


@pytest.mark.parametrize("rails", [0, -2])
def test_refused(rails):
    with pytest.raises(ValueError):
        decrypt("abc", rails)
