import pytest

from chat.rooms import Rooms


@pytest.fixture
def rooms():
    rooms = Rooms()
    rooms.open("a", "tom", 100)
    rooms.open("b", "ira", 200)
    rooms.open("c", "tom", 300)
    return rooms


def test_load(rooms):
    assert rooms.load() == {"ira": 1, "tom": 2}


def test_nothing_idle(rooms):
    assert rooms.close_idle(400, 1000) == []


def test_agent_leaves(rooms):
    assert rooms.close_all_of("tom") == ["a", "c"]
    assert rooms.names() == ["b"]


def test_opened_twice(rooms):
    with pytest.raises(ValueError):
        rooms.open("a", "ira", 1)
