import os

os.environ["DJANGO_SETTINGS_MODULE"] = "shop.settings"
import django
import pytest
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from parts.models import Part

client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def parts():
    Part.objects.all().delete()
    Part.objects.create(number="GX-210", name="Gasket", price_cents=390, stock=12)
    Part.objects.create(number="M8.25-ZN", name="Bolt", price_cents=45, stock=800)
    Part.objects.create(number="7.1.3", name="Belt", price_cents=1999)


def text(path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.parametrize(("number", "name"), [("M8.25-ZN", "Bolt"), ("7.1.3", "Belt"), ("GX-210", "Gasket")])
def test_every_part_is_linked_and_shown(number, name):
    assert f'<a href="/parts/{number}/">{number}</a> {name}' in text("/parts/")
    assert f"<h1>{name}</h1>" in text(f"/parts/{number}/")


def test_search_leads_to_the_part():
    answer = client.get("/parts/search/", {"q": "m8.2"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/parts/M8.25-ZN/")


def test_the_rest():
    assert "<li>None</li>" in text("/parts/search/?q=Z")
    assert client.get("/parts/M8.26/").status_code == 404
    assert client.get("/parts/a/b/").status_code == 404
    assert "<h1>Bolt</h1>" in text("/parts/m8.25-zn/")
