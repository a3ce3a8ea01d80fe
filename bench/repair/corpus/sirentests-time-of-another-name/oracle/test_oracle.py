import json

from sirentests import archive
from sirentests.__main__ import main
from sirentests.playback import read
from sirentests.recorder import Recorder


def test_the_report(capsys):
    main("calls.txt")
    assert capsys.readouterr().out.splitlines() == [
        "2 sounded, 14.0 s on average",
        "S-9 took 21 s (97 dB)",
        "silent: S-2",
    ]


def test_records_are_what_the_archive_reads():
    recorder = Recorder()
    for event in read("calls.txt"):
        recorder.note(event)
    first = json.loads(archive.line(recorder.records()[0]))
    assert first == {"siren": "S-4", "called_at": 36000, "sounded_at": 36007, "level_db": 108}
