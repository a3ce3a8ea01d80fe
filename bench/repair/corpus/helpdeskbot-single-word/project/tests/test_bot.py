import pytest

from bot.desk import Desk
from bot.server import create_app, reply_to


@pytest.fixture
def desk():
    desk = Desk()
    desk.open("kim", "The printer is on fire")
    return desk


@pytest.mark.parametrize(
    "text, reply",
    [
        ("hello", None),
        ("!new Mouse is gone", "Ticket 2 is open."),
        ("!new", "usage: !new TEXT"),
        ("!assign 1 @lou", "Ticket 1 is with lou now."),
        ("!assign one lou", "usage: !assign NUMBER WHO"),
        ("!close", "usage: !close NUMBER"),
        ("!close 9", "There is no ticket 9."),
        ("!dance", "I do not know !dance, try !help."),
    ],
)
def test_reply(desk, text, reply):
    assert reply_to(desk, "kim", text) == reply


def test_server():
    answer = create_app().test_client().post("/message", json={"user": "a", "text": "!new x"})
    assert answer.get_json() == {"reply": "Ticket 1 is open."}
