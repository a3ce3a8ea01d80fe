import os

os.environ["DJANGO_SETTINGS_MODULE"] = "orderdesk.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
from orderdesk.models import Customer, Order


def post(customer, body):
    return client.post(f"/customers/{customer}/orders", body, content_type="application/json")


def test_orders_are_taken():
    ida = Customer.objects.create(name="Ida")
    response = post(ida.pk, {"note": "ring twice"})
    assert response.status_code == 201
    assert response.json()["customer"] == "Ida"
    assert Order.objects.get(pk=response.json()["id"]).note == "ring twice"
    assert post(ida.pk, {}).status_code == 201
    assert len(client.get(f"/customers/{ida.pk}/orders").json()["orders"]) == 2


def test_customers_that_do_not_exist():
    before = Order.objects.count()
    assert post(999, {}).status_code == 404
    assert Order.objects.count() == before
