from league import ranks, table


def test_winner_leads():
    assert ranks([("A", "B", 0, 1), ("C", "D", 2, 2)]) == ["B", "C", "D", "A"]


def test_goal_difference():
    assert ranks([("A", "B", 1, 0), ("C", "D", 3, 0)]) == ["C", "A", "B", "D"]


def test_more_goals_come_first():
    assert ranks([("A", "B", 1, 0), ("C", "D", 3, 2)]) == ["C", "A", "D", "B"]


def test_names_decide_last():
    assert ranks([("Y", "X", 1, 1)]) == ["X", "Y"]


def test_numbers():
    first, second = table([("A", "B", 2, 1), ("B", "A", 0, 0)])
    assert (first.name, first.played, first.won, first.drawn, first.lost) == ("A", 2, 1, 1, 0)
    assert (first.points, first.difference) == (4, 1)
    assert (second.points, second.goals_for, second.goals_against) == (1, 1, 2)


def test_no_results():
    assert table([]) == []
