from datetime import date
from decimal import Decimal

from django.test import TestCase

from trips.models import Payment, Traveller, Trip


class TripTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.trip = Trip.objects.create(title="Lofoten", starts=date(2025, 7, 4), price=Decimal("900.00"))
        cls.eva = Traveller.objects.create(trip=cls.trip, name="Eva")
        cls.tim = Traveller.objects.create(trip=cls.trip, name="Tim")

    def pay(self, traveller, amount):
        Payment.objects.create(traveller=traveller, amount=Decimal(amount), paid_on=date(2025, 2, 1))

    def test_partly_paid(self):
        self.pay(self.eva, "250.50")
        self.pay(self.tim, "100")
        self.assertContains(self.client.get(f"/{self.trip.pk}/"), "549.50 EUR to be paid")

    def test_all_paid(self):
        self.pay(self.eva, "900")
        self.assertContains(self.client.get(f"/{self.trip.pk}/"), "All paid")

    def test_travellers(self):
        self.pay(self.eva, "20.00")
        answer = self.client.get(f"/{self.trip.pk}/travellers.json").json()["travellers"]
        self.assertEqual([row["name"] for row in answer], ["Eva", "Tim"])
        self.assertEqual([Decimal(row["paid"]) for row in answer], [20, 0])

    def test_list(self):
        self.assertContains(self.client.get("/"), "Lofoten")

    def test_unknown(self):
        self.assertEqual(self.client.get("/999/").status_code, 404)
