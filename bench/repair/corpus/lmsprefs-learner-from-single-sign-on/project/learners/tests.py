from datetime import datetime, timezone

from django.contrib.auth import get_user_model
from django.test import TestCase

from learners.models import Lesson


class LearnerTests(TestCase):
    def setUp(self):
        self.user = get_user_model().objects.create_user("noor")
        self.client.force_login(self.user)

    def test_settings(self):
        self.assertEqual(self.client.get("/settings/").json(), {"timezone": "UTC", "digest": True})
        self.assertEqual(self.client.post("/settings/", {"timezone": "Mars/Base"}).status_code, 400)

    def test_agenda(self):
        lesson = Lesson.objects.create(
            title="Verbs", starts_at=datetime(2026, 1, 12, 9, tzinfo=timezone.utc)
        )
        lesson.learners.add(self.user)
        self.client.post("/settings/", {"timezone": "Asia/Tokyo"})
        self.assertEqual(
            self.client.get("/agenda/").json()["lessons"],
            [{"title": "Verbs", "starts": "2026-01-12 18:00"}],
        )

    def test_login(self):
        self.client.logout()
        self.assertEqual(self.client.get("/agenda/").status_code, 302)
