import os

os.environ["DJANGO_SETTINGS_MODULE"] = "shopimport.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
from shopimport.models import Order, Shop


def post(shop, rows):
    return client.post(f"/shops/{shop.pk}/import", {"rows": rows}, content_type="application/json")


def test_rows_without_a_currency_have_that_of_their_shop():
    oslo = Shop.objects.create(name="Oslo", currency="NOK")
    bern = Shop.objects.create(name="Bern", currency="CHF")
    assert post(oslo, [{"number": "X", "cents": 9900}]).json()["orders"] == [{"number": "X", "total": "99.00 NOK"}]
    assert post(bern, [{"number": "Y", "cents": 1, "currency": None}]).json()["orders"][0]["total"] == "0.01 CHF"
    assert post(bern, [{"number": "Z", "cents": 1, "currency": "EUR"}]).json()["orders"][0]["total"] == "0.01 EUR"
    oslo.currency = "EUR"
    oslo.save()
    assert Order.objects.get(number="X").currency == "NOK"
