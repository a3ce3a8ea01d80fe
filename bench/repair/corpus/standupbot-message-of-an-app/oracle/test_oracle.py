import json

from standupbot.__main__ import run
from standupbot.events import dispatch
from standupbot.standup import Standup

APP = {"type": "message", "channel": "C1", "bot_id": "B1", "username": "ci", "text": "built"}


def test_apps_do_not_answer():
    events = [
        APP,
        {"type": "message", "channel": "C1", "user": "U1", "text": "docs"},
        {**APP, "subtype": "bot_message"},
        {**APP, "bot_id": "B2", "thread_ts": "1.1"},
    ]
    standup = run([json.dumps(event) for event in events], "C1", ["U1", "U2"])
    assert standup.answers == {"U1": "docs"}
    assert standup.members == {"U1", "U2"}
    assert standup.summary() == "<@U1>: docs\n1 of 2 have answered\nmissing: <@U2>"


def test_only_of_an_app():
    standup = Standup(["U1"])
    dispatch(standup, "C1", {**APP, "text": "deployed"})
    assert (standup.answers, standup.members) == ({}, {"U1"})


def test_people_do():
    standup = Standup(["U1"])
    for text in ("one", "two"):
        dispatch(standup, "C1", {"type": "message", "channel": "C1", "user": "U5", "text": text})
    assert standup.answers == {"U5": "two"}
    assert standup.missing() == ["U1"]
