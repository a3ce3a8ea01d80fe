import pytest

from gray import from_gray, sequence, to_gray, turned_bit


def test_there_and_back():
    for number in range(2_000):
        assert from_gray(to_gray(number)) == number
        assert to_gray(from_gray(number)) == number


def test_neighbours():
    for number in range(500):
        bit = turned_bit(to_gray(number), to_gray(number + 1))
        assert bit == ((number + 1) & -(number + 1)).bit_length() - 1


def test_large():
    assert from_gray(to_gray(2**70 + 12345)) == 2**70 + 12345
    assert from_gray(0b101010) == 0b110011


def test_sequence():
    assert sequence(3) == ["000", "001", "011", "010", "110", "111", "101", "100"]
    assert len(set(sequence(6))) == 64


@pytest.mark.parametrize("number", [-1, -7])
def test_refused(number):
    with pytest.raises(ValueError):
        from_gray(number)
    with pytest.raises(ValueError):
        to_gray(number)
