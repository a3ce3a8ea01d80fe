from django.test import TestCase

from ballots.models import Ballot


class BallotTest(TestCase):
    def setUp(self):
        Ballot.objects.create(slug="bench", question="A bench?")
        Ballot.objects.create(slug="lamp", question="A lamp?", closed=True, yes=3)

    def test_index(self):
        self.assertEqual(self.client.get("/").json(), {"A bench?": "/ballots/bench", "A lamp?": "/ballots/lamp"})

    def test_ballot(self):
        self.assertEqual(self.client.get("/ballots/bench").json()["vote"], "/ballots/bench/vote")
        self.assertRedirects(self.client.get("/ballots/lamp"), "/ballots/lamp/result")

    def test_closed(self):
        self.assertEqual(self.client.get("/ballots/lamp/vote?choice=yes").status_code, 404)
