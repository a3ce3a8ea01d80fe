import itertools

import pytest

from round_robin import opponents, rounds


@pytest.mark.parametrize("size", range(2, 13))
def test_everybody_meets_once(size):
    teams = list(range(size))
    plan = rounds(teams)
    assert len(plan) == size - 1 + size % 2
    met = [tuple(sorted(pair)) for pairs in plan for pair in pairs]
    assert sorted(met) == list(itertools.combinations(teams, 2))
    for pairs in plan:
        playing = [team for pair in pairs for team in pair]
        assert len(playing) == len(set(playing)) == size - size % 2
    for team in teams:
        found = [one for one in opponents(plan, team) if one is not None]
        assert sorted(found) == [other for other in teams if other != team]


def test_teams_are_left_alone():
    teams = ["x", "y", "z"]
    rounds(teams)
    assert teams == ["x", "y", "z"]


def test_order():
    assert rounds("abcd")[1:] == [[("a", "c"), ("d", "b")], [("a", "b"), ("c", "d")]]
