import datetime as dt

from django.test import TestCase

from harbours.register.models import Vessel


class VesselTest(TestCase):
    def setUp(self):
        self.vessel = Vessel.objects.create(name="Ilsebill")
        self.vessel.surveys.create(day=dt.date(2020, 1, 1), grade="B")

    def test_at_sea(self):
        answer = self.client.get(f"/vessels/{self.vessel.pk}")
        self.assertEqual(answer.json(), {"name": "Ilsebill", "berth": None, "grade": "B"})

    def test_moored(self):
        self.vessel.moorings.create(berth="P3")
        self.vessel.surveys.create(day=dt.date(2024, 1, 1), grade="A")
        answer = self.client.get(f"/vessels/{self.vessel.pk}")
        self.assertEqual(answer.json(), {"name": "Ilsebill", "berth": "P3", "grade": "A"})

    def test_unknown(self):
        self.assertEqual(self.client.get("/vessels/99").status_code, 404)
