from django.test import TestCase

from shopimport.models import Shop


class OrdersTest(TestCase):
    def setUp(self):
        self.shop = Shop.objects.create(name="Berlin", currency="EUR")

    def test_place(self):
        body = {"number": "W-1", "cents": 1250}
        answer = self.client.post(f"/shops/{self.shop.pk}/orders", body, content_type="application/json")
        self.assertEqual(answer.json(), {"number": "W-1", "total": "12.50 EUR"})

    def test_take_over(self):
        body = {"rows": [{"number": "X-1", "cents": 500, "currency": "CHF"}]}
        answer = self.client.post(f"/shops/{self.shop.pk}/import", body, content_type="application/json")
        self.assertEqual(answer.json()["orders"], [{"number": "X-1", "total": "5.00 CHF"}])
