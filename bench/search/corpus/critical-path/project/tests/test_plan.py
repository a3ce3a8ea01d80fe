import pytest

from plan import earliest_finish, project_days


def test_one_task():
    assert earliest_finish({"build": (3, [])}) == {"build": 3}


def test_chain():
    tasks = {"paint": (1, ["build"]), "build": (3, ["dig"]), "dig": (2, [])}
    assert earliest_finish(tasks) == {"dig": 2, "build": 5, "paint": 6}


def test_waits_for_the_longest():
    tasks = {"walls": (4, []), "wires": (2, []), "move in": (1, ["walls", "wires"])}
    assert earliest_finish(tasks)["move in"] == 5


def test_independent_tasks():
    assert project_days({"a": (3, []), "b": (7, []), "c": (5, [])}) == 7


def test_diamond():
    tasks = {"a": (1, []), "b": (5, ["a"]), "c": (2, ["a"]), "d": (1, ["b", "c"])}
    assert project_days(tasks) == 7


def test_circle_is_refused():
    with pytest.raises(ValueError):
        earliest_finish({"a": (1, ["b"]), "b": (1, ["a"])})


def test_empty_project():
    assert project_days({}) == 0
