from django.test import Client

from booking.models import Service, Stylist


def test_who_is_not_there():
    client = Client(raise_request_exception=False)
    assert client.get("/stylists/marek/").status_code == 404
    assert client.get("/services/1/").status_code == 404


def test_who_is():
    stylist = Stylist.objects.create(slug="ana", name="Ana")
    assert Client().get("/stylists/ana/").json() == {"name": "Ana", "services": []}
    stylist.services.add(Service.objects.create(name="Dye", minutes=90, price="70"))
    assert Client().get("/stylists/ana/").json() == {"name": "Ana", "services": ["Dye"]}
