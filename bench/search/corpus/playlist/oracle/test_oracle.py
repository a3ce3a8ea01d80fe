import pytest

from playlist import Playlist


def test_duplicates_are_apart():
    first = Playlist("a", [("x", 5), ("y", 6)])
    second = first.duplicate("b")
    third = second.duplicate("c")
    first.add("z", 7)
    second.remove("x")
    third.add("w", 8, 0)
    assert first.tracks == [("x", 5), ("y", 6), ("z", 7)]
    assert second.tracks == [("y", 6)]
    assert third.tracks == [("w", 8), ("x", 5), ("y", 6)]
    assert (first.name, second.name, third.name) == ("a", "b", "c")


def test_position_of_duplicates():
    first = Playlist("a", [("x", 5), ("y", 6)])
    first.skip()
    copy = first.duplicate("b")
    assert copy.current() == "x"
    copy.skip()
    copy.skip()
    assert copy.current() is None
    assert first.current() == "y"


def test_given_tracks_stay():
    tracks = [("x", 5)]
    Playlist("a", tracks).add("y", 6)
    assert tracks == [("x", 5)]


def test_others():
    empty = Playlist("a")
    assert empty.current() is None and empty.skip() is None and empty.length() == "0:00"
    empty.add("x", 59, 0)
    assert empty.current() == "x"
    with pytest.raises(ValueError):
        empty.add("y", -1)
    with pytest.raises(StopIteration):
        empty.remove("y")
