from datetime import timedelta

from timecards.clock import read_stamps
from timecards.week import lines, worked

WEEK = [
    "Zora,2025-03-03,08:00,10:00",
    "Ines,2025-03-03,09:00,10:00",
    "Anton,2025-03-03,10:00,10:45",
    "Zora,2025-03-05,23:30,00:30",
]


def test_helpers_are_paid_too():
    rows = [line.split() for line in lines(read_stamps(WEEK))]
    assert rows == [
        ["Ines", "1:00", "21.50"],
        ["Bruno", "0:00", "0.00"],
        ["Gwen", "0:00", "0.00"],
        ["Anton", "0:45", "9.62"],
        ["Zora", "3:00", "38.46"],
    ]


def test_worked():
    totals = worked(read_stamps(WEEK))
    assert totals["Zora"] == timedelta(hours=3)
    assert totals["Anton"] == timedelta(minutes=45)
    assert totals["Bruno"] == timedelta()
    again = worked(read_stamps(WEEK[1:2]))
    assert set(again) == {"Ines", "Bruno", "Gwen"}
    assert [line.split()[0] for line in lines(read_stamps([]))] == ["Ines", "Bruno", "Gwen"]
