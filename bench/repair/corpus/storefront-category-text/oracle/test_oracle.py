import os

os.environ["DJANGO_SETTINGS_MODULE"] = "storefront.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
from storefront.models import Category, Product


def test_categories_that_are_no_numbers():
    for text in ("tea", "1.5", "1;2"):
        response = client.get("/products", {"category": text})
        assert response.status_code == 400
        assert response.json()["parameter"] == "category"


def test_others():
    Product.objects.all().delete()
    tea = Category.objects.create(name="Tea")
    Product.objects.create(name="Assam", cents=900, category=tea)
    names = lambda query: [one["name"] for one in client.get("/products" + query).json()["products"]]
    assert names(f"?category={tea.pk}") == ["Assam"]
    assert names("?category=") == ["Assam"]
    assert names("?category=999") == []
    assert names("?max_cents=1") == []
