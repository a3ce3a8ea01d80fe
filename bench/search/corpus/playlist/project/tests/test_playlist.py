import pytest

from playlist import Playlist


@pytest.fixture
def mix():
    mix = Playlist("mix")
    for title, seconds in [("one", 61), ("two", 120), ("three", 64)]:
        mix.add(title, seconds)
    return mix


def titles(playlist):
    return [title for title, _ in playlist.tracks]


def test_length(mix):
    assert mix.length() == "4:05"


def test_skipping(mix):
    assert [mix.current(), mix.skip(), mix.skip(), mix.skip()] == ["one", "two", "three", None]


def test_inserting_before_the_current_track(mix):
    mix.skip()
    mix.add("zero", 10, 0)
    assert mix.current() == "two"
    assert titles(mix) == ["zero", "one", "two", "three"]


def test_removing_before_the_current_track(mix):
    mix.skip()
    mix.remove("one")
    assert mix.current() == "two"


def test_duplicate_has_the_tracks(mix):
    mix.skip()
    copy = mix.duplicate("copy")
    assert copy.name == "copy"
    assert titles(copy) == ["one", "two", "three"]
    assert copy.current() == "one"


def test_adding_to_the_duplicate(mix):
    copy = mix.duplicate("copy")
    copy.add("four", 30)
    assert titles(mix) == ["one", "two", "three"]


def test_removing_from_the_original(mix):
    copy = mix.duplicate("copy")
    mix.remove("two")
    assert copy.length() == "4:05"


def test_track_without_time(mix):
    with pytest.raises(ValueError):
        mix.add("none", 0)
