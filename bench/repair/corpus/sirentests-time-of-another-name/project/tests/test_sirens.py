from sirentests.archive import line
from sirentests.playback import Event, seconds
from sirentests.recorder import Recorder
from sirentests.reports import slow, summary

RECORD = {"siren": "S-1", "called_at": 10, "sounded_at": 25, "level_db": 101}


def test_summary():
    assert summary([RECORD]) == "1 sounded, 15.0 s on average"
    assert summary([]) == "no siren sounded"
    assert list(slow([RECORD], 10)) == ["S-1 took 15 s (101 dB)"]


def test_archive():
    assert line(RECORD).startswith('{"siren": "S-1"')


def test_recorder():
    recorder = Recorder()
    recorder.note(Event(1, "call", "S-1", None))
    recorder.note(Event(1, "call", "S-2", None))
    recorder.note(Event(4, "sound", "S-2", 99))
    assert [record["siren"] for record in recorder.records()] == ["S-2"]
    assert recorder.silent() == ["S-1"]


def test_seconds():
    assert seconds("01:00:05") == 3605
