import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "spiceshop.settings")
from datetime import date

import django
import pytest

django.setup()
from django.core.management import call_command
from django.test import Client

from spiceshop.models import Price, Spice


@pytest.fixture(scope="module")
def client():
    call_command("migrate", run_syncdb=True, verbosity=0)
    mace = Spice.objects.create(slug="mace", name="Mace")
    for cents, day in ((740, date(2025, 9, 1)), (690, date(2025, 1, 1)), (720, date(2026, 2, 1))):
        Price.objects.create(spice=mace, cents=cents, valid_from=day)
    other = Spice.objects.create(slug="other", name="Other")
    Price.objects.create(spice=other, cents=10, valid_from=date(2025, 12, 1))
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    "day, cents",
    [("2025-01-01", 690), ("2025-08-31", 690), ("2025-09-01", 740), ("2025-12-24", 740), ("2026-02-01", 720)],
)
def test_the_price_of_a_day(client, day, cents):
    answer = client.get(f"/spices/mace/price?day={day}")
    assert answer.status_code == 200
    assert answer.json() == {"spice": "Mace", "day": day, "cents": cents}


def test_the_others(client):
    answer = client.get("/spices/mace/price?day=2024-12-31")
    assert (answer.status_code, answer.json()) == (404, {"error": "not sold yet"})
    assert client.get("/spices/mace/price?day=x").status_code == 400
    assert [one["cents"] for one in client.get("/spices/mace/prices").json()["prices"]] == [690, 740, 720]
