from round_robin import opponents, rounds


def test_no_teams():
    assert rounds([]) == []


def test_two_teams():
    assert rounds(["a", "b"]) == [[("a", "b")]]


def test_number_of_rounds():
    assert len(rounds("abcdef")) == 5
    assert len(rounds("abcde")) == 5


def test_first_round():
    assert rounds("abcd")[0] == [("a", "d"), ("b", "c")]


def test_four_teams():
    assert rounds("abcd") == [
        [("a", "d"), ("b", "c")],
        [("a", "c"), ("d", "b")],
        [("a", "b"), ("c", "d")],
    ]


def test_three_teams_pause_in_turn():
    assert opponents(rounds("abc"), "a") == [None, "c", "b"]


def test_opponents():
    plan = [[("a", "b")], [("c", "a")], [("b", "c")]]
    assert opponents(plan, "a") == ["b", "c", None]
