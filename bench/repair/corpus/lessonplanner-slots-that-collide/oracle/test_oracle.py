import subprocess
import sys
from datetime import time

import pytest

from lessonplanner.conflicts import collisions, minutes_by_teacher
from lessonplanner.model import Slot
from lessonplanner.reader import read

HEAD = "lesson,teacher,room,day,start,minutes"


def test_collisions():
    lessons = read([HEAD, "A,S,R1,mon,15:00,45", "B,S,R2,mon,15:00,45", "C,L,R1,mon,15:00,45", "D,L,R1,tue,15:00,45"])
    assert collisions(lessons) == [("R1, mon 15:00 (45 min)", ["A", "C"])]


def test_none():
    lessons = read([HEAD, "A,S,R1,mon,15:00,45", "C,L,R1,mon,15:00,30", "D,L,R1,mon,15:45,45"])
    assert collisions(lessons) == []


def test_slots_are_what_they_were():
    slot = Slot("mon", time(15), 45)
    assert slot == Slot("mon", time(15), 45) != Slot("mon", time(15), 30)
    assert slot.on("fri") == Slot("fri", time(15), 45)
    assert slot.end == 945
    with pytest.raises(ValueError):
        slot.on("sat")
    assert minutes_by_teacher(read([HEAD, "A,S,R1,mon,15:00,45"])) == {"S": 45}


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "lessonplanner", "spring.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "Lund: 45 min",
        "Marx: 60 min",
        "Sand: 90 min",
        "! R1, mon 15:00 (45 min): Violin A, Piano A",
    ]
