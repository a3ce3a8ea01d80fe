from runoff import elect, first_choices, standing


def test_first_choices():
    ballots = [["a", "b"], ["b"], ["c", "a"]]
    assert first_choices(ballots, {"a", "b"}) == {"a": 2, "b": 1}


def test_majority_wins_at_once():
    assert elect([["a"], ["a", "b"], ["b"]]) == ("a", [])


def test_no_ballots():
    assert elect([]) == (None, [])


def test_second_choices_decide():
    ballots = [["a"]] * 4 + [["b", "c"]] * 3 + [["c", "b"]] * 2
    assert elect(ballots) == ("b", ["c"])


def test_standing():
    assert standing({"a": 1, "b": 3, "c": 2}, {"a": 9, "b": 0, "c": 1}) == ["b", "c", "a"]


def test_standing_of_equal_ones_by_first_round():
    assert standing({"a": 3, "b": 3, "c": 1}, {"a": 2, "b": 3, "c": 1}) == ["b", "a", "c"]


def test_standing_of_equal_ones_by_name():
    assert standing({"b": 2, "a": 2}, {"a": 1, "b": 1}) == ["a", "b"]


def test_weaker_in_the_first_round_drops_out():
    ballots = [["a", "b"]] * 2 + [["b"]] * 3 + [["c"]] * 4 + [["d", "a"]]
    assert elect(ballots) == ("b", ["d", "a"])
