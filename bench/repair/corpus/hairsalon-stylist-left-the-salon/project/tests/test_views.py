from django.test import Client

from booking.models import Service, Stylist


def test_pages():
    cut = Service.objects.create(name="Cut", minutes=30, price="38.00")
    Stylist.objects.create(slug="ana", name="Ana").services.add(cut)
    client = Client()
    assert client.get(f"/services/{cut.pk}/").json()["stylists"] == ["Ana"]
    assert client.get("/stylists/ana/").json() == {"name": "Ana", "services": ["Cut"]}


def test_unknown_service():
    assert Client().get("/services/99/").status_code == 404
