from taskqueue.drain import drain
from taskqueue.jobs import JobQueue
from taskqueue.timers import Timers


def test_drain():
    assert drain([{"priority": 3, "name": "a"}, {"priority": 1, "name": "b"}]) == ["b", "a"]


def test_nothing():
    assert JobQueue().take() is None


def test_timers():
    timers = Timers()
    timers.at(5, print)
    timers.at(5, len)
    assert list(timers.due(5)) == [print, len]
