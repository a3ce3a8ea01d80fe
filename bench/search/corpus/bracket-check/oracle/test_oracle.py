import itertools

import pytest

from brackets import depth, first_problem, is_balanced


def reduces_to_nothing(text):
    previous = None
    while previous != text:
        previous = text
        for pair in ("()", "[]", "{}"):
            text = text.replace(pair, "")
    return text == ""


@pytest.mark.parametrize("length", range(0, 7))
def test_every_text(length):
    for signs in itertools.product("()[]", repeat=length):
        text = "".join(signs)
        assert is_balanced(text) == reduces_to_nothing(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("(", 0), ("a((b)", 1), ("()(", 2), ("x{[()]", 1), ('"(" (', 4), ("([)]", 2), ("", None), ("'('", None)],
)
def test_problem(text, problem):
    assert first_problem(text) == problem


def test_depth():
    assert [depth(text) for text in ("", "()", "()[]", "({[]})", "'(('")] == [0, 1, 1, 3, 0]
