import pytest

from bot.desk import Desk
from bot.server import reply_to


def reply(text):
    desk = Desk()
    desk.open("kim", "x")
    return reply_to(desk, "kim", text), desk.ticket(1)


@pytest.mark.parametrize("text", ["!assign 1", "!assign", "!assign   ", "!assign lou", "!assign x lou"])
def test_got_wrong(text):
    said, ticket = reply(text)
    assert said == "usage: !assign NUMBER WHO"
    assert ticket["assignee"] is None


def test_got_right():
    assert reply("!assign 1 lou")[1]["assignee"] == "lou"
    assert reply("!assign 1  @lou van dyk")[1]["assignee"] == "lou van dyk"
    assert reply("!assign 2 lou")[0] == "There is no ticket 2."
