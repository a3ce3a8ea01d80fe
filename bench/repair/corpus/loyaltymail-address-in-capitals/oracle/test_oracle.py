import os

os.environ["DJANGO_SETTINGS_MODULE"] = "loyaltymail.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from loyaltymail.subscribers.models import Subscriber

client = Client(raise_request_exception=False)


def post(path, email):
    return client.post(path, {"email": email})


def test_an_address_is_the_same_however_it_is_typed():
    assert post("/subscribe", "mia@example.com").status_code == 201
    for typed in ("Mia@Example.com", " mia@example.com ", "MIA@EXAMPLE.COM"):
        answer = post("/subscribe", typed)
        assert answer.status_code == 200
        assert answer.json() == {"email": "mia@example.com", "new": False}
    assert Subscriber.objects.count() == 1


def test_back_in_capitals():
    post("/subscribe", "Bo@example.com")
    assert post("/unsubscribe", "bo@example.com").json() == {"left": True}
    assert post("/subscribe", "BO@example.com").json()["new"] is False
    assert Subscriber.objects.get(email="bo@example.com").active is True
