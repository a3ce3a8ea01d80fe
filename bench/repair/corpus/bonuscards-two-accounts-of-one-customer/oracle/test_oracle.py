import os

os.environ["DJANGO_SETTINGS_MODULE"] = "bonus.settings"
from datetime import datetime, timezone

import django
import pytest
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from cards.models import Card

client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def no_cards():
    Card.objects.all().delete()


def used(month):
    return datetime(2026, month, 4, tzinfo=timezone.utc)


def send(**data):
    return client.post("/points", data, content_type="application/json")


@pytest.mark.parametrize(("first", "second", "taken"), [(2, 5, 12), (5, 2, 11), (None, 2, 12), (2, None, 11)])
def test_the_card_used_last(first, second, taken):
    for number, mail, month in ((11, "Ana@example.com", first), (12, "ana@example.com", second)):
        Card.objects.create(number=number, mail=mail, last_used=used(month) if month else None)
    answer = send(mail="ana@example.com", cents=100)
    assert answer.status_code == 200
    assert answer.json()["number"] == taken
    assert [card.number for card in Card.objects.filter(points__gt=0)] == [taken]


def test_three_cards_with_the_same_mail():
    for number in (1, 2, 3):
        Card.objects.create(number=number, mail="x@example.com", last_used=used(number))
    assert send(mail=" X@example.com ", cents=1).json()["number"] == 3


def test_the_rest():
    Card.objects.create(number=7, mail="Kim@example.com", phone="0170555")
    for by in ({"number": 7}, {"phone": "0170 555"}, {"mail": "kim@example.com"}):
        assert send(cents=10, **by).json()["number"] == 7
    assert send(cents=10, mail="nobody@example.com").status_code == 404
    assert send(cents=10, number=8).status_code == 404
    assert send(cents=10).status_code == 404
    assert client.get("/cards/7").json()["mail"] == "Kim@example.com"
