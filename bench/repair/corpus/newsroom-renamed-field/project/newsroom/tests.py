import datetime

from django.test import TestCase

from newsroom.models import Article


class FrontTest(TestCase):
    def setUp(self):
        day = datetime.date(2025, 3, 1)
        Article.objects.create(slug="a", title="A", published_on=day, updated_on=datetime.date(2026, 1, 1))
        Article.objects.create(slug="b", title="B", updated_on=day)

    def test_front(self):
        self.assertEqual(self.client.get("/").json(), {"articles": [{"slug": "a", "title": "A"}]})

    def test_drafts(self):
        self.assertEqual(self.client.get("/drafts").json()["articles"][0]["slug"], "b")
