import os

os.environ["DJANGO_SETTINGS_MODULE"] = "donors.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)

import pytest

from donors.models import Donation


def post(body, kind="application/json"):
    return Client(raise_request_exception=False).post("/hooks/donations/", body, content_type=kind)


@pytest.mark.parametrize("body", [b"", b"{", b"reference=D-1&email=a%40b.org&cents=2", b"\xff\xfe{}"])
def test_no_json(body):
    before = Donation.objects.count()
    answer = post(body)
    assert answer.status_code in (400, 415, 422)
    assert Donation.objects.count() == before


def test_donations():
    answer = post({"reference": "D-7", "email": "jo@example.org", "cents": 2000})
    assert answer.status_code == 201 and answer.json()["created"] is True
    assert post({"reference": "D-7", "email": "jo@example.org", "cents": 2000}).status_code == 200
    assert post({"reference": "D-8", "email": "jo@example.org"}).json() == {"error": "cents must be a positive number"}
    assert Client().get("/donors/1/").json()["cents"] == 2000
