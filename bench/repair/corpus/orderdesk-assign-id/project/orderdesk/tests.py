from django.test import TestCase

from orderdesk.models import Customer, Order


class DeskTest(TestCase):
    def setUp(self):
        self.ida = Customer.objects.create(name="Ida")

    def test_orders(self):
        Order.objects.create(customer=self.ida, note="soon")
        body = self.client.get(f"/customers/{self.ida.pk}/orders").json()
        self.assertEqual([one["note"] for one in body["orders"]], ["soon"])

    def test_tickets(self):
        answer = self.client.post(f"/customers/{self.ida.pk}/tickets", {"subject": "Help"}, content_type="application/json")
        self.assertEqual(answer.status_code, 201)
        answer = self.client.post("/customers/99/tickets", {"subject": "Help"}, content_type="application/json")
        self.assertEqual(answer.status_code, 404)
