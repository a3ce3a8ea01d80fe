import functools
import itertools

from distance import distance


@functools.cache
def slow(left, right):
    if not left or not right:
        return len(left) + len(right)
    return min(
        slow(left[1:], right) + 1, slow(left, right[1:]) + 1, slow(left[1:], right[1:]) + (left[0] != right[0])
    )


def test_as_the_definition():
    words = ["".join(one) for n in range(4) for one in itertools.product("ab", repeat=n)] + ["banana", "ananas", "nabab"]
    for left, right in itertools.product(words, words):
        assert distance(left, right) == slow(left, right)
