from shiftmail.mails import mail, mails

SHIFTS = [
    {"person": 1, "begin": "2026-07-03T06:00:00Z", "hours": 8, "place": "Dock 2"},
    {"person": 1, "begin": "2026-07-01T06:00:00", "hours": 8, "place": "Dock 1"},
]


def test_mail():
    one = mail({"id": 1, "name": "Rui", "email": "r@x", "zone": "Asia/Seoul"}, SHIFTS)
    assert one["text"] == "Hello Rui,\nYour next shift: Wed 01 Jul, 15:00-23:00 Dock 1"


def test_home():
    one = mail({"id": 1, "name": "Rui", "email": "r@x"}, SHIFTS)
    assert "07:00-15:00" in one["text"]


def test_none():
    assert "no shift" in mail({"id": 9, "name": "A", "email": "a@x"}, SHIFTS)["text"]
    assert mails([{"id": 1, "name": "R", "email": None}], SHIFTS) == []
