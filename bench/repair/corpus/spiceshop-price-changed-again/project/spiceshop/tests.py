from datetime import date

from django.test import TestCase

from spiceshop.models import Price, Spice


class PriceTest(TestCase):
    def setUp(self):
        self.sumac = Spice.objects.create(slug="sumac", name="Sumac")
        Price.objects.create(spice=self.sumac, cents=350, valid_from=date(2025, 3, 1))
        Price.objects.create(spice=self.sumac, cents=390, valid_from=date(2025, 6, 1))

    def test_price(self):
        answer = self.client.get("/spices/sumac/price?day=2025-04-01")
        self.assertEqual(answer.json(), {"spice": "Sumac", "day": "2025-04-01", "cents": 350})

    def test_not_sold(self):
        self.assertEqual(self.client.get("/spices/sumac/price?day=2025-02-28").status_code, 404)
        self.assertEqual(self.client.get("/spices/sumac/price?day=x").status_code, 400)
        self.assertEqual(self.client.get("/spices/salt/price").status_code, 404)

    def test_history(self):
        self.assertEqual(self.client.get("/spices/sumac/prices").json()["prices"][1]["cents"], 390)
