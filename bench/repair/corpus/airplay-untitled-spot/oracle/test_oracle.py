import subprocess
import sys

from studiolog import read_tracks

GOOD = '06:02:11 TRACK "Blue Monday" by New Order [449s]'
ODD = ['06:07:53 TRACK "" by (unknown) [0s]', "06:07 TRACK cut off", '06:02:11 TRACK "A" by B [4']


def test_lines_that_cannot_be_read_are_told_as_those_of_jingles():
    tracks, skipped = read_tracks([ODD[0], GOOD, *ODD[1:], GOOD])
    assert [track["title"] for track in tracks] == ["Blue Monday", "Blue Monday"]
    assert skipped == ODD


def test_others():
    assert read_tracks([GOOD]) == ([{"title": "Blue Monday", "artist": "New Order", "seconds": 449}], [])


def test_program():
    run = subprocess.run([sys.executable, "airplay.py", "logs/2026-05-02.log"], capture_output=True, text=True)
    assert run.returncode == 0
    assert "1 lines skipped" in run.stderr and "764" in run.stdout
