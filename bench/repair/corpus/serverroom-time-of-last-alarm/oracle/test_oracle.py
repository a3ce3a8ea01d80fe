import importlib

import pytest

from serverroom import alarms as loaded
from serverroom import watch


@pytest.fixture
def alarms():
    return importlib.reload(loaded)


def test_at_most_once_in_the_pause(alarms):
    sent, now = [], [5.0]

    def alarm(text):
        return alarms.alarm(text, sent.append, lambda: now[0])

    assert alarm("a") is True
    now[0] += 60
    assert alarm("b") is False
    now[0] += 1739
    assert alarm("c") is False
    now[0] += 1
    assert alarm("d") is True
    now[0] += 1799
    assert alarm("e") is False
    assert sent == ["a", "d"]
    assert alarms.held_back() == 3


def test_the_first_is_sent_at_once(alarms):
    sent = []
    assert alarms.alarm("x", sent.append, lambda: 0.0) is True
    assert alarms.alarm("y", sent.append, lambda: 1.0) is False
    assert sent == ["x"]


def test_watch(alarms):
    sent = []
    times = iter([100.0, 200.0, 2000.0])
    watch.watch(["r1 30", "r2 31", "r1 32", "r1 20"], lambda text: alarms.alarm(text, sent.append, lambda: next(times)))
    assert sent == ["r1 is at 30.0 °C", "r1 is at 32.0 °C"]
