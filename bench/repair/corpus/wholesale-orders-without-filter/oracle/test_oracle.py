import os

os.environ["DJANGO_SETTINGS_MODULE"] = "wholesale.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from wholesale.orders.models import Order

client = Client(raise_request_exception=False)


def test_lists():
    Order.objects.create(customer="Ada", status="open")
    Order.objects.create(customer="Bea", status="shipped")

    def customers(query):
        response = client.get("/orders/" + query)
        assert response.status_code == 200
        return [order["customer"] for order in response.json()["orders"]]

    assert customers("") == ["Ada", "Bea"]
    assert customers("?page=1") == ["Ada", "Bea"]
    assert customers("?customer=be") == ["Bea"]
    assert customers("?status=open") == ["Ada"]
    assert customers("?status=packed") == []
