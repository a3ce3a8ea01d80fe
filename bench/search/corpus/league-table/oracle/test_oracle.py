import random

import pytest

from league import ranks, table


def is_before(one, other):
    for a, b in [(one.points, other.points), (one.difference, other.difference), (one.goals_for, other.goals_for)]:
        if a != b:
            return a > b
    return one.name < other.name


@pytest.mark.parametrize("seed", range(60))
def test_every_pair_is_in_order(seed):
    chance = random.Random(seed)
    names = list("ABCDEFG")
    results = []
    for _ in range(chance.randint(1, 9)):
        home, guest = chance.sample(names, 2)
        results.append((home, guest, chance.randint(0, 3), chance.randint(0, 3)))
    teams = table(results)
    assert {team.name for team in teams} == {name for result in results for name in result[:2]}
    for place, team in enumerate(teams):
        assert all(is_before(team, other) for other in teams[place + 1 :])
        assert team.played == team.won + team.drawn + team.lost == sum(team.name in r[:2] for r in results)
        assert team.points == 3 * team.won + team.drawn
    assert sum(team.difference for team in teams) == 0


def test_goals():
    assert ranks([("A", "B", 0, 0), ("C", "D", 2, 2), ("E", "F", 1, 1)]) == ["C", "D", "E", "F", "A", "B"]
