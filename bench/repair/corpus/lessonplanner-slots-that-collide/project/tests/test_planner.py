from datetime import time

import pytest

from lessonplanner.conflicts import collisions, minutes_by_teacher
from lessonplanner.model import Slot
from lessonplanner.reader import read

LINES = ["lesson,teacher,room,day,start,minutes", "A,Sand,R1,mon,15:00,45", "B,Sand,R2,fri,09:30,30"]


def test_read():
    first, second = read(LINES)
    assert first.slot == Slot("mon", time(15), 45)
    assert second.slot.on("tue") == Slot("tue", time(9, 30), 30)
    assert second.slot.end == 600
    assert str(second.slot) == "fri 09:30 (30 min)"


def test_weekend():
    with pytest.raises(ValueError):
        Slot("sun", time(9), 30)


def test_minutes():
    assert minutes_by_teacher(read(LINES)) == {"Sand": 75}
    assert collisions([]) == []
