from django.test import TestCase


class StockTest(TestCase):
    def post(self, path, **body):
        return self.client.post(path, body, content_type="application/json").json()

    def test_shelf(self):
        self.assertEqual(self.post("/shelf", pzn=10203, place="B4"), {"pzn": 10203, "place": "B4"})
        self.assertEqual(self.client.get("/drugs/10203").json(), {"place": "B4", "minimum": None})

    def test_minimum(self):
        self.post("/minimum", pzn=10203, packs=2)
        self.post("/minimum", pzn=10203, packs=5)
        self.assertEqual(self.client.get("/drugs/10203").json(), {"place": None, "minimum": 5})
