from django.test import TestCase


class SubscribersTest(TestCase):
    def post(self, path, email):
        return self.client.post(path, {"email": email})

    def test_subscribe(self):
        self.assertEqual(self.post("/subscribe", "Jo@Example.com").json(), {"email": "jo@example.com", "new": True})
        self.assertEqual(self.post("/subscribe", "jo@example.com").status_code, 200)

    def test_back_again(self):
        self.post("/subscribe", "a@b.c")
        self.assertEqual(self.post("/unsubscribe", "A@b.c").json(), {"left": True})
        self.assertEqual(self.post("/subscribe", "a@b.c").json()["new"], False)
        self.assertEqual(self.post("/unsubscribe", "a@b.c").json(), {"left": True})

    def test_no_address(self):
        self.assertEqual(self.post("/subscribe", "me").status_code, 400)
