import unittest

from bookshop import mail
from bookshop.app import create_app


class OrdersTest(unittest.TestCase):
    def setUp(self):
        mail.outbox.clear()
        self.client = create_app().test_client()

    def test_order(self):
        response = self.client.post("/orders", json={"email": "jo@example.org", "isbn": "978-1"})
        self.assertEqual(response.status_code, 201)
        self.assertEqual(mail.outbox[0][0], "jo@example.org")

    def test_incomplete(self):
        self.assertEqual(self.client.post("/orders", json={"isbn": "978-1"}).status_code, 400)

    def test_gift_note(self):
        mail.send_gift_note(7, "kim@example.org")
        self.assertEqual(mail.outbox, [("kim@example.org", "Somebody has sent you a present (order 7)")])

    def test_unknown(self):
        self.assertEqual(self.client.get("/orders/99999").status_code, 404)


if __name__ == "__main__":
    unittest.main()
