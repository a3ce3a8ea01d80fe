import os
from datetime import date
from decimal import Decimal

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", verbosity=0)
from trips.models import Payment, Traveller, Trip

client = Client(raise_request_exception=False)


def trip(price):
    return Trip.objects.create(title="T", starts=date(2026, 1, 1), price=Decimal(price))


def fresh(made):
    return Trip.objects.get(pk=made.pk)


def test_nothing_paid():
    made = trip("450.00")
    Traveller.objects.create(trip=made, name="A")
    assert fresh(made).outstanding == Decimal("450.00")
    answer = client.get(f"/{made.pk}/")
    assert answer.status_code == 200
    assert "450.00 EUR to be paid" in answer.content.decode()


def test_no_travellers():
    made = trip("80.10")
    assert fresh(made).outstanding == Decimal("80.10")
    assert "80.10 EUR to be paid" in client.get(f"/{made.pk}/").content.decode()
    free = trip("0.00")
    assert "All paid" in client.get(f"/{free.pk}/").content.decode()


def test_payments_count():
    made, other = trip("100.00"), trip("70.00")
    for one, amounts in ((made, ("30.25", "20")), (other, ("70",))):
        traveller = Traveller.objects.create(trip=one, name="B")
        for amount in amounts:
            Payment.objects.create(traveller=traveller, amount=Decimal(amount), paid_on=date(2025, 5, 5))
    assert fresh(made).outstanding == Decimal("49.75")
    assert fresh(other).outstanding == 0
