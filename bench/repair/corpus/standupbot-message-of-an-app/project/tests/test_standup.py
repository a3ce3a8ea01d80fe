import json

import pytest

from standupbot.__main__ import run
from standupbot.events import dispatch
from standupbot.standup import Standup


def message(user, text, **more):
    return {"type": "message", "channel": "C1", "user": user, "text": text, **more}


def lines(*events):
    return [json.dumps(event) for event in events]


def test_summary():
    standup = run(
        lines(
            message("U1", " docs "),
            {"type": "member_joined_channel", "channel": "C1", "user": "U3"},
            message("U2", "tests"),
            message("U1", "good luck!", thread_ts="17.2"),
            message("U9", "elsewhere", channel="C2"),
        ),
        "C1",
        ["U1", "U2"],
    )
    assert standup.summary() == "<@U1>: docs\n<@U2>: tests\n2 of 3 have answered\nmissing: <@U3>"


def test_reactions():
    standup = Standup()
    reaction = {"type": "reaction_added", "channel": "C1", "reaction": "tada"}
    assert dispatch(standup, "C1", {**reaction, "user": "U2"})
    assert dispatch(standup, "C1", reaction)
    assert standup.cheers == {"U2": 1}
    assert standup.summary().endswith("most cheerful: <@U2>")


def test_left():
    standup = run(lines(message("U1", "docs"), {"type": "member_left_channel", "channel": "C1", "user": "U1"}), "C1")
    assert standup.summary() == "0 of 0 have answered"


@pytest.mark.parametrize("event", [{}, {"type": "hello"}, {"type": "message", "channel": "C7"}])
def test_of_no_interest(event):
    assert dispatch(Standup(), "C1", event) is False
