import os

os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
import datetime

from newsroom.models import Article


def test_archive():
    day = datetime.date
    Article.objects.create(slug="a", title="A", published_on=day(2025, 3, 1), updated_on=day(2026, 1, 1))
    Article.objects.create(slug="b", title="B", published_on=day(2026, 3, 1), updated_on=day(2025, 3, 1))
    Article.objects.create(slug="c", title="C", updated_on=day(2025, 3, 1))
    slugs = lambda year: [one["slug"] for one in client.get(f"/archive/{year}").json()["articles"]]
    assert slugs(2025) == ["a"]
    assert slugs(2026) == ["b"]
    assert slugs(2024) == []
