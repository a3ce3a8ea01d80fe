from datetime import date

import pytest
from django.test import Client

from tours.models import Guide, Tour

client = Client()


@pytest.fixture(autouse=True)
def tours():
    Tour.objects.all().delete()
    iris = Guide.objects.create(name="Iris")
    Tour.objects.create(title="Cellars", day=date(2026, 5, 1), guide=iris, booked=4)
    Tour.objects.create(title="Attics", day=date(2026, 5, 2))
    return iris


def test_on_day():
    assert client.get("/tours/2026-05-01/").json() == {"tours": [{"title": "Cellars", "guide": "Iris"}]}
    assert client.get("/tours/2026-05-02/").json()["tours"][0]["guide"] == "to be announced"


def test_guide(tours):
    assert client.get(f"/guides/{tours.pk}/").json() == {"name": "Iris", "tours": ["Cellars"]}


def test_export():
    text = client.get("/tours/2026-05-01/export.csv").content.decode()
    assert text.splitlines() == ["tour,guide,booked", "Cellars,Iris,4"]
