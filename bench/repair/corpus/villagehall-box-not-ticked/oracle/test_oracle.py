import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hall.settings")
django.setup()

import pytest
from django.core.management import call_command
from django.test import Client


@pytest.fixture(scope="module")
def client():
    call_command("migrate", run_syncdb=True, verbosity=0)
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("day", "boxes", "expected"),
    [
        ("2026-06-01", {}, (False, False, 60)),
        ("2026-06-02", {"kitchen": "on"}, (True, False, 90)),
        ("2026-06-03", {"projector": "on"}, (False, True, 75)),
        ("2026-06-04", {"projector": "on", "kitchen": "on"}, (True, True, 105)),
    ],
)
def test_boxes(client, day, boxes, expected):
    answer = client.post("/bookings/", {"name": "Chess", "day": day, "guests": "14", **boxes})
    assert answer.status_code == 201
    made = answer.json()
    assert (made["kitchen"], made["projector"], made["price"]) == expected


def test_refusals(client):
    assert client.post("/bookings/", {"name": "", "day": "2026-07-01", "guests": "1"}).status_code == 400
    assert client.post("/bookings/", {"name": "a", "day": "2026-07-01", "guests": ""}).status_code == 400
