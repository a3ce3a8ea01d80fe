from django.test import SimpleTestCase, TestCase
from django.urls import reverse

from .models import Agent, Listing
from .mortgage import monthly_rate


class MortgageTests(SimpleTestCase):
    def test_monthly_rate(self):
        self.assertEqual(monthly_rate(300_000, 15), 1728)


class ListingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        agent = Agent.objects.create(name="Hart & Sons")
        Listing.objects.create(slug="mill-lane-4", title="Cottage", price=300_000, rooms=4, agent=agent)
        Listing.objects.create(
            slug="old-barn", title="Barn", price=1, rooms=1, agent=agent, withdrawn=True
        )

    def test_index(self):
        results = self.client.get(reverse("listing-index")).json()["results"]
        self.assertEqual([one["slug"] for one in results], ["mill-lane-4"])

    def test_detail(self):
        self.assertEqual(self.client.get(reverse("listing-detail", args=["mill-lane-4"])).json()["rooms"], 4)
        self.assertEqual(self.client.get(reverse("listing-detail", args=["old-barn"])).status_code, 404)

    def test_mortgage(self):
        answer = self.client.get(reverse("listing-mortgage", args=["mill-lane-4"]), {"term": "long"})
        self.assertEqual(answer.json()["years"], 30)
