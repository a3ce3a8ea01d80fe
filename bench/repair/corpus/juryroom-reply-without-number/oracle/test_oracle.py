import json

import pytest

from juryroom.register import Register
from juryroom.replies import Unreadable, parse
from juryroom.worker import process


def test_the_inbox():
    register = process(json.load(open("inbox.json")), Register())
    assert register.answers == {20417: "attend", 20433: "defer"}
    assert [one["from"] for one in register.for_clerks] == ["pia@example.org"]
    assert register.for_clerks[0]["reason"]
    assert register.summary() == "2 answered, 1 for the clerks"


def test_it_is_unreadable():
    # What is said of it is left open.
    with pytest.raises(Unreadable):
        parse({"from": "a@b", "subject": "Summons J-123", "body": "ATTEND"})
    with pytest.raises(Unreadable):
        parse({"from": "a@b", "subject": "", "body": "nothing"})
