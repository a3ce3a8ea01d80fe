import unittest
from datetime import datetime

from keycabinet import web
from keycabinet.cabinet import Cabinet, KeyIsOut


class CabinetTest(unittest.TestCase):
    def setUp(self):
        self.cabinet = Cabinet()
        self.hook = self.cabinet.add("A", 1, "lab")

    def test_taken_twice(self):
        self.cabinet.take("A", 1, "zoe", datetime(2026, 1, 1))
        with self.assertRaises(KeyIsOut) as caught:
            self.cabinet.take("A", 1, "max", datetime(2026, 1, 1))
        self.assertEqual(str(caught.exception), "A01 is with zoe")
        self.assertFalse(self.cabinet.give_back("A", 1).is_out)

    def test_overdue(self):
        self.cabinet.take("A", 1, "zoe", datetime(2026, 1, 1, 8))
        self.assertEqual(self.cabinet.overdue(datetime(2026, 1, 1, 9)), [])
        self.assertEqual(self.cabinet.overdue(datetime(2026, 1, 2, 9)), [self.hook])


class WebTest(unittest.TestCase):
    def setUp(self):
        web.cabinet = Cabinet()
        web.cabinet.add("A", 1, "lab")
        self.client = web.app.test_client()

    def test_take(self):
        answer = self.client.post("/hooks/A/1/take", data={"who": "zoe"})
        self.assertEqual(answer.json, {"hook": "A01", "room": "lab", "state": "zoe"})
        self.assertEqual(self.client.post("/hooks/A/1/take", data={"who": "max"}).status_code, 409)
        self.assertEqual(self.client.post("/hooks/Z/1/take", data={"who": "max"}).status_code, 404)

    def test_nothing_overdue(self):
        self.assertEqual(self.client.get("/overdue").json, [])


if __name__ == "__main__":
    unittest.main()
