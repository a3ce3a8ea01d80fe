import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
from datetime import date

import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from campaigns.models import Campaign, DailySpend


def report(campaign):
    response = Client(raise_request_exception=False).get(f"/campaigns/{campaign.pk}/report/")
    assert response.status_code == 200
    return response.json()


def test_nothing_spent_yet():
    spring = Campaign.objects.create(name="Spring sale", budget_cents=500_000)
    assert report(spring) == {
        "campaign": "Spring sale",
        "budget": 5000,
        "spent": 0,
        "remaining": 5000,
        "clicks": 0,
        "cost_per_click": None,
    }


def test_spent():
    summer = Campaign.objects.create(name="Summer", budget_cents=1000)
    DailySpend.objects.create(campaign=summer, day=date(2026, 6, 1), cents=250, clicks=5)
    shown = report(summer)
    assert (shown["spent"], shown["remaining"], shown["cost_per_click"]) == (2.5, 7.5, 0.5)
