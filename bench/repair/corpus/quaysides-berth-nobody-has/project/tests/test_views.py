from django.test import Client

from quaysides.models import Berth, create_tables

create_tables()
client = Client()


def book(code, **given):
    return client.post(f"/berths/{code}/bookings/", {"on": "2026-07-01", **given}, "application/json")


def test_bookings():
    Berth.objects.create(code="n-4", length=12)
    assert book("n-4", boat="Tern", length=11).status_code == 201
    assert book("n-4", boat="Whale", length=19).status_code == 409
    assert client.get("/berths/n-4/bookings/").json() == {"boats": ["Tern"]}


def test_unknown():
    assert client.get("/berths/z-9/").status_code == 404
    assert client.get("/berths/z-9/bookings/").status_code == 404
