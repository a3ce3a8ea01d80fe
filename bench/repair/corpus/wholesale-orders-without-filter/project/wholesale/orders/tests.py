from django.test import TestCase

from wholesale.orders.models import Order


class OrderListTest(TestCase):
    def setUp(self):
        Order.objects.create(customer="Backhaus Nord", status="open", cases=4)
        Order.objects.create(customer="Cafe Sol", status="shipped")

    def ids(self, query):
        return [order["customer"] for order in self.client.get("/orders/" + query).json()["orders"]]

    def test_by_status(self):
        self.assertEqual(self.ids("?status=shipped"), ["Cafe Sol"])

    def test_all(self):
        # what the form sends when nothing is chosen
        self.assertEqual(len(self.ids("?status=&customer=")), 2)

    def test_by_customer(self):
        self.assertEqual(self.ids("?status=&customer=nord"), ["Backhaus Nord"])

    def test_detail(self):
        self.assertEqual(self.client.get("/orders/1/").json()["cases"], 4)
        self.assertEqual(self.client.get("/orders/99/").status_code, 404)
