from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from passes.models import Event


class PriceTest(TestCase):
    def setUp(self):
        self.now = timezone.now()
        Event.objects.create(slug="gala", name="Gala", price=9000, starts=self.now + timedelta(days=9))
        Event.objects.create(slug="past", name="Past", price=100, starts=self.now - timedelta(days=9))

    def test_index(self):
        self.assertEqual(self.client.get("/events").json(), {"events": [{"slug": "gala", "name": "Gala"}]})

    def test_price(self):
        self.assertEqual(self.client.get("/events/gala/price").json(), {"cents": 9000, "early": False})
        self.assertEqual(self.client.get("/events/none/price").status_code, 404)
