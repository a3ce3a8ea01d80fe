import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_config.settings")
django.setup()

from django.test import Client

from signup import guestlist


def post(**data):
    guestlist.clear()
    return Client(raise_request_exception=False).post("/signup/", {"name": "Ines", "email": "i@example.org", **data})


def test_no_newsletter_wanted():
    assert post(vegetarian="on", seats="2").status_code == 201
    assert guestlist.everyone() == [
        {"name": "Ines", "email": "i@example.org", "seats": 2, "vegetarian": True, "newsletter": False}
    ]


def test_newsletter_wanted():
    assert post(newsletter="on").status_code == 201
    assert guestlist.everyone()[0]["newsletter"] is True
    assert post(seats="0").status_code == 400
