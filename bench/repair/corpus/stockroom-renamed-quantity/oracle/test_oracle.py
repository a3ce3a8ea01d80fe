import os

os.environ["DJANGO_SETTINGS_MODULE"] = "stockroom.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)

from stockroom.models import Item, Shelf


def test_reorder():
    shelf = Shelf.objects.create(label="B2")
    Item.objects.create(shelf=shelf, name="Masks", quantity=1)
    Item.objects.create(shelf=shelf, name="Aprons", quantity=0, reorder_below=20)
    Item.objects.create(shelf=shelf, name="Soap", quantity=5)
    assert Client().get("/reorder/").json() == {
        "items": [
            {"name": "Aprons", "shelf": "B2", "missing": 20},
            {"name": "Masks", "shelf": "B2", "missing": 4},
        ]
    }
    items = Client().get("/shelves/B2/").json()["items"]
    assert [item["quantity"] for item in items] == [0, 1, 5]
