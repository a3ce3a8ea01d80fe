import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wishcart.settings")
import django

django.setup()
from django.test import Client
from django.test.utils import setup_test_environment

setup_test_environment()


def test_badge_of_a_new_visitor():
    answer = Client().get("/cart/badge")
    assert answer.status_code == 200
    assert answer.json() == {"count": 0, "label": "0"}


def test_badge_of_a_filled_cart():
    client = Client()
    for _ in range(101):
        client.post("/cart/add/tote")
    assert client.get("/cart/badge").json() == {"count": 101, "label": "99+"}
    assert client.get("/cart/").json()["total"] == 191900


def test_the_others():
    assert Client().get("/cart/").json() == {"lines": [], "total": 0}
    assert Client().get("/cart/add/mug").status_code == 405
    assert Client().post("/cart/remove/mug").json() == {"lines": []}
