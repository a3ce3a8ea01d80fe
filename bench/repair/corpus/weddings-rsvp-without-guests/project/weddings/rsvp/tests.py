from django.test import TestCase

from .models import Reply


class RsvpTest(TestCase):
    def test_reply(self):
        self.assertEqual(self.client.post("/rsvp", {"name": "Lena", "guests": "2"}).status_code, 201)
        self.assertEqual(self.client.get("/guests").json(), {"guests": 2})

    def test_invalid(self):
        answer = self.client.post("/rsvp", {"name": "Lena", "guests": "two"})
        self.assertEqual(answer.status_code, 400)
        self.assertEqual(answer.json(), {"errors": {"guests": "must be a number"}})
        self.assertEqual(self.client.post("/rsvp", {"guests": "1"}).json(), {"errors": {"name": "required"}})
        self.assertEqual(Reply.objects.count(), 0)

    def test_song(self):
        self.assertEqual(self.client.post("/songs", {}).json(), {"errors": {"title": "required"}})
