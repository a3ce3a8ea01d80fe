from datetime import date

from flatshare.chores import Chore
from flatshare.digest import digest


def test_what_has_no_day_comes_last():
    chores = [
        Chore("Kettle", "Tom"),
        Chore("Windows", "Bea", date(2026, 5, 9)),
        Chore("Bins", "Tom", date(2026, 5, 6)),
        Chore("Oven", "Tom", date(2026, 5, 1), done=True),
    ]
    for order in (chores, chores[::-1], chores[1:] + chores[:1]):
        assert digest(order).splitlines() == [
            "06.05. Bins (Tom)", "09.05. Windows (Bea)", "any time Kettle (Tom)"
        ]


def test_several_without_day():
    lines = digest([Chore("A", "Tom"), Chore("B", "Bea"), Chore("C", "Tom", date(2026, 1, 1))]).splitlines()
    assert lines[0] == "01.01. C (Tom)"
    assert sorted(lines[1:]) == ["any time A (Tom)", "any time B (Bea)"]
