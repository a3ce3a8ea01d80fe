import json

import pytest

from gamenight.plan import lines
from gamenight.wishes import Wish, proposals


@pytest.mark.parametrize(
    "tags, expected",
    [
        (["party"], "Just One, Codenames"),
        (["coop"], "Just One"),
        (["words", "short"], "Just One, Codenames"),
        (["cards"], "Bohnanza"),
        (["long"], "nothing fits"),
        # A tag is a whole word.
        (["art"], "nothing fits"),
        (["c"], "nothing fits"),
        ([], "Just One, Codenames, Bohnanza"),
    ],
)
def test_tags_of_a_plan(tags, expected):
    plan = json.dumps([{"evening": "E", "players": 5, "tags": tags}])
    assert list(lines(plan)) == [f"E: {expected}"]


def test_several_evenings():
    plan = [
        {"evening": "A", "players": 4, "tags": ["coop"]},
        {"evening": "B", "players": 4},
        {"evening": "C", "players": 4, "tags": ["coop"], "minutes": 30},
    ]
    assert list(lines(json.dumps(plan))) == [
        "A: Just One, Pandemic",
        "B: Just One, Codenames, Azul, Pandemic, Bohnanza, Brass",
        "C: Just One",
    ]


def test_wishes_of_the_code():
    assert proposals(Wish(2, ("economy",))) == ("Brass",)
    assert proposals(Wish(2, ("economy",), 100)) == ()
