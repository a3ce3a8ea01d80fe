import datetime as dt

from django.test import TestCase

from inbox.models import Conversation, Message


class InboxTest(TestCase):
    def setUp(self):
        self.trip = Conversation.objects.create(subject="Trip")
        for day, text in [(1, "Where to?"), (2, "The sea, and for as long as we possibly can")]:
            sent = dt.datetime(2026, 3, day, tzinfo=dt.timezone.utc)
            Message.objects.create(conversation=self.trip, sender="Ida", text=text, sent=sent)

    def test_index(self):
        (one,) = self.client.get("/inbox/").json()["conversations"]
        self.assertEqual(one["preview"], "The sea, and for as long as we possibly…")
        self.assertEqual(one["messages"], 2)
        self.assertEqual(one["updated"], "2026-03-02T00:00:00+00:00")

    def test_detail(self):
        body = self.client.get(f"/inbox/{self.trip.pk}/").json()
        self.assertIsNone(body["pinned"])
        self.assertEqual(len(body["messages"]), 2)

    def test_unknown(self):
        self.assertEqual(self.client.get("/inbox/999/").status_code, 404)
