from datetime import date

from django.test import TestCase
from django.urls import reverse

from .models import Campaign, DailySpend


class ReportTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.campaign = Campaign.objects.create(name="Autumn", budget_cents=10_000)
        DailySpend.objects.create(campaign=cls.campaign, day=date(2025, 10, 1), cents=1_500, clicks=10)
        DailySpend.objects.create(campaign=cls.campaign, day=date(2025, 10, 2), cents=500)

    def test_report(self):
        response = self.client.get(reverse("campaign-report", args=[self.campaign.pk]))
        self.assertEqual(
            response.json(),
            {
                "campaign": "Autumn",
                "budget": 100.0,
                "spent": 20.0,
                "remaining": 80.0,
                "clicks": 10,
                "cost_per_click": 2.0,
            },
        )

    def test_list(self):
        Campaign.objects.create(name="Empty", budget_cents=1)
        rows = self.client.get(reverse("campaign-list")).json()["campaigns"]
        self.assertEqual([row["clicks"] for row in rows], [10, 0])

    def test_unknown(self):
        self.assertEqual(self.client.get("/campaigns/99/report/").status_code, 404)
