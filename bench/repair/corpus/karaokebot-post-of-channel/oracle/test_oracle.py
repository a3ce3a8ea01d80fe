import pytest

from karaokebot import commands


@pytest.fixture(autouse=True)
def empty_stage():
    commands.STAGE.clear()


def sing(user, title="Jolene"):
    return commands.dispatch({"chat": 1, "user": user, "command": "sing", "rest": title})


def test_a_post_without_sender_is_entered_under_the_name_that_the_bot_has_for_such():
    assert sing(None) == "You are number 1."
    assert commands.STAGE.entries() == [("Somebody", "Jolene")]


def test_senders():
    assert sing({"id": 1, "first_name": "Liu", "username": "liu77"}) == "You are number 1."
    assert sing({"id": 2, "first_name": "Bo"}, "Hello") == "You are number 2."
    assert commands.STAGE.entries() == [("liu77", "Jolene"), ("Bo", "Hello")]
    assert sing(None, "").startswith("Sing what?")
    assert commands.dispatch({"chat": 1, "user": None, "command": "cheer", "rest": ""}) == "Somebody cheers!"
