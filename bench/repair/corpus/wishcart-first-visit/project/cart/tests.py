from django.test import SimpleTestCase


class CartTest(SimpleTestCase):
    def test_cart(self):
        self.client.post("/cart/add/mug")
        self.client.post("/cart/add/mug")
        self.client.post("/cart/add/poster")
        self.assertEqual(self.client.get("/cart/").json()["total"], 3300)
        self.assertEqual(self.client.get("/cart/badge").json(), {"count": 3, "label": "3"})

    def test_remove(self):
        self.client.post("/cart/add/mug")
        self.assertEqual(self.client.post("/cart/remove/mug").json(), {"lines": []})
        self.assertEqual(self.client.get("/cart/badge").json()["count"], 0)

    def test_empty(self):
        self.assertEqual(self.client.get("/cart/").json(), {"lines": [], "total": 0})
        self.assertEqual(self.client.post("/cart/add/gold").status_code, 404)
