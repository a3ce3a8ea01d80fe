import random

import pytest

from natural import in_order, key_of, next_name


@pytest.mark.parametrize("seed", range(10))
def test_numbers(seed):
    names = [f"img{number}.png" for number in range(0, 130)]
    shuffled = names[:]
    random.Random(seed).shuffle(shuffled)
    assert in_order(shuffled) == names


def test_chapters():
    names = ["1.9.txt", "1.10.txt", "2.1.txt", "10.2.txt", "10.11.txt"]
    assert in_order(reversed(names)) == names


def test_keys():
    assert key_of("Part 12b3") == ["part ", 12, "b", 3, ""]
    assert key_of("2024") == ["", 2024, ""]


def test_zeros():
    assert in_order(["a02", "a2", "a1"]) == ["a1", "a02", "a2"]


@pytest.mark.parametrize("highest", [1, 9, 10, 99, 100])
def test_next(highest):
    assert next_name([f"Shot{n}" for n in range(1, highest + 1)], "shot") == f"shot{highest + 1}"
