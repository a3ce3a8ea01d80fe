import json

import pytest

from shiftmail.mails import mail, mails

SHIFT = {"person": 1, "begin": "2026-07-01T12:00:00Z", "hours": 6, "place": "Remote"}


def text(zone):
    return mail({"id": 1, "name": "Ada", "email": "a@x", "zone": zone}, [SHIFT])["text"]


@pytest.mark.parametrize("zone", ["America/Sao Paulo", "Mars/Base", "GMT+25", "", None])
def test_a_zone_that_there_is_not_is_the_one_of_the_head_office(zone):
    assert text(zone) == "Hello Ada,\nYour next shift: Wed 01 Jul, 13:00-19:00 Remote"


def test_zones():
    assert "09:00-15:00" in text("America/Sao_Paulo")
    assert "21:00-03:00" in text("Asia/Seoul")


def test_all_get_their_mail():
    with open("data/staff.json", encoding="utf-8") as file:
        data = json.load(file)
    assert [one["to"][:3] for one in mails(data["people"], data["shifts"])] == ["rui", "ada", "kim"]
