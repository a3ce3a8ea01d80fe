import datetime as dt

from django.test import TestCase

from feeding.models import Animal


class FeedingTest(TestCase):
    def setUp(self):
        self.animal = Animal.objects.create(slug="otter", name="Otter")

    def test_weights(self):
        self.animal.weighings.create(day=dt.date(2026, 1, 1), kilos="8.10")
        self.animal.weighings.create(day=dt.date(2026, 2, 1), kilos="8.40")
        self.assertEqual(self.client.get("/animals/otter/last-weight").json()["kilos"], "8.40")

    def test_feeding(self):
        self.assertIsNone(self.client.get("/animals/otter/last-feeding").json()["day"])
        self.animal.feedings.create(day=dt.date(2026, 1, 2), food="trout", grams=300)
        self.assertEqual(
            self.client.get("/animals/otter/last-feeding").json(),
            {"animal": "Otter", "day": "2026-01-02", "food": "trout"},
        )

    def test_unknown(self):
        self.assertEqual(self.client.get("/animals/yeti/last-feeding").status_code, 404)
