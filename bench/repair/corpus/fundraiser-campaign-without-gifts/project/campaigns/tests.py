from django.test import TestCase

from campaigns import selectors
from campaigns.models import Campaign


class SelectorTests(TestCase):
    def setUp(self):
        self.campaign = Campaign.objects.create(slug="well", title="A well", goal_cents=50_000)
        self.campaign.gifts.create(email="a@x.example", amount_cents=12_500)
        self.campaign.gifts.create(email="b@x.example", amount_cents=9_900, refunded=True)

    def test_raised(self):
        self.assertEqual(selectors.raised(self.campaign), 12_500)
        self.assertEqual(selectors.progress(self.campaign), 25)

    def test_donor(self):
        self.assertEqual(self.client.get("/donors/b@x.example/").json()["total"], 0)

    def test_detail(self):
        body = self.client.get("/campaigns/well/").json()
        self.assertEqual(body["raised"], 125.0)
        self.assertEqual(self.client.get("/campaigns/roof/").status_code, 404)
