from datetime import date

from django.test import TestCase

from cards.models import Card
from cards.views import earned


class PointsTest(TestCase):
    def setUp(self):
        Card.objects.create(number=7, mail="Kim@example.com", phone="0170555")

    def send(self, **data):
        return self.client.post("/points", data, content_type="application/json")

    def test_each_way(self):
        for by in ({"number": 7}, {"phone": "0170 555"}, {"mail": "kim@example.com"}):
            self.assertEqual(self.send(cents=100, **by).json()["number"], 7)
        self.assertGreaterEqual(Card.objects.get().points, 300)

    def test_nobody(self):
        self.assertEqual(self.send(cents=100, mail="x@example.com").status_code, 404)
        self.assertEqual(self.client.get("/cards/8").status_code, 404)

    def test_tuesday(self):
        self.assertEqual(earned(5, date(2026, 3, 3)), 10)
        self.assertEqual(earned(5, date(2026, 3, 4)), 5)
