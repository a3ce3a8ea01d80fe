import subprocess
import sys

from presencehub.hub import Hub
from presencehub.room import Room


def test_all_that_are_silent_go():
    room = Room("a")
    for user, at in (("a", 1), ("b", 50), ("c", 2), ("d", 3)):
        room.beat(user, at)
    assert list(room.remove_silent(10)) == ["a", "c", "d"]
    assert room.members() == ["b"]
    assert list(room.remove_silent(10)) == []
    assert list(room.remove_silent(99)) == ["b"]
    assert room.is_empty()


def test_rooms_that_are_left_empty_go():
    hub = Hub(timeout=30)
    hub.beat("attic", "dee", 1)
    hub.beat("lobby", "ann", 90)
    assert hub.sweep(100) == [("attic", "dee")]
    assert hub.rooms() == ["lobby"]


def test_the_program():
    run = subprocess.run([sys.executable, "replay.py", "events.ndjson"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["ann timed out in lobby", "dee timed out in attic", "lobby bob, cem"]
