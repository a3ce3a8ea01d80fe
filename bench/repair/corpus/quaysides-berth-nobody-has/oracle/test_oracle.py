from django.test import Client

from quaysides.models import Berth, Booking, create_tables

create_tables()
client = Client(raise_request_exception=False)


def book(code, length):
    given = {"boat": "Kittiwake", "length": length, "on": "2026-07-04"}
    return client.post(f"/berths/{code}/bookings/", given, "application/json")


def test_no_such_berth():
    assert book("s-11", 8).status_code == 404
    assert Booking.objects.count() == 0 and Berth.objects.count() == 0


def test_the_others():
    Berth.objects.create(code="s-1", length=9)
    assert book("s-1", 9).status_code == 201
    assert book("s-1", 10).status_code == 409
