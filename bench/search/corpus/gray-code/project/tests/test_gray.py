import pytest

from gray import from_gray, sequence, to_gray, turned_bit


def test_codes():
    assert [to_gray(number) for number in range(5)] == [0b000, 0b001, 0b011, 0b010, 0b110]


def test_decoding_a_single_one():
    assert from_gray(0b100) == 7


def test_decoding_nothing():
    assert from_gray(0) == 0


def test_decoding_several_ones():
    assert from_gray(0b110) == 4
    assert from_gray(0b1011) == 13


def test_there_and_back():
    assert [from_gray(to_gray(number)) for number in range(8)] == list(range(8))


def test_sequence():
    assert sequence(2) == ["00", "01", "11", "10"]


def test_turned_bit():
    assert turned_bit(0b0110, 0b0010) == 2
    assert turned_bit(0b01, 0b10) is None
    assert turned_bit(3, 3) is None


@pytest.mark.parametrize("convert", [to_gray, from_gray])
def test_negative_is_refused(convert):
    with pytest.raises(ValueError):
        convert(-1)
