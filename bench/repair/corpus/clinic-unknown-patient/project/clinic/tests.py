import datetime as dt

from django.test import TestCase

from clinic.models import Doctor, Patient, Visit


class ViewsTest(TestCase):
    def setUp(self):
        self.doctor = Doctor.objects.create(name="Dr Okafor")
        self.patient = Patient.objects.create(code="P-1", name="Ivo", doctor=self.doctor)
        Visit.objects.create(patient=self.patient, day=dt.date(2026, 1, 9), reason="Cough")

    def test_visits(self):
        response = self.client.get("/patients/P-1/visits/")
        self.assertEqual(response.json(), {"data": [{"day": "2026-01-09", "reason": "Cough"}]})

    def test_patient(self):
        self.assertEqual(self.client.get("/patients/P-1/").json()["data"]["doctor"], "Dr Okafor")

    def test_unknown(self):
        response = self.client.get("/patients/P-9/")
        self.assertEqual(response.status_code, 404)
        self.assertEqual(response.json(), {"error": {"code": "patient_unknown"}})
        self.assertEqual(self.client.get("/doctors/99/").json(), {"error": {"code": "doctor_unknown"}})
