from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from practice.visits.models import Visit


class VisitTest(TestCase):
    def test_visits(self):
        Visit.objects.create(patient=4, starts=timezone.now() - timedelta(days=30), reason='check')
        self.assertEqual(self.client.get('/patients/4/visits').json()['visits'][0]['today'], False)

    def test_nothing_planned(self):
        self.assertEqual(self.client.get('/patients/4/next').json(), {'next': None})
