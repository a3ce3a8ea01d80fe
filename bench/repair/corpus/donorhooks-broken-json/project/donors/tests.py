from django.test import TestCase

from donors.models import Donor


class HookTest(TestCase):
    def send(self, **data):
        return self.client.post("/hooks/donations/", data, content_type="application/json")

    def test_donations(self):
        self.assertEqual(self.send(reference="r1", email="A@b.org", cents=500).status_code, 201)
        self.assertEqual(self.send(reference="r1", email="a@b.org", cents=500).status_code, 200)
        self.assertEqual(self.send(reference="r2", email="a@b.org", cents=250, campaign="trees").status_code, 201)
        self.assertEqual(Donor.objects.get().total(), 750)
        self.assertEqual(self.client.get("/campaigns/").json(), {"general": 500, "trees": 250})

    def test_refused(self):
        self.assertEqual(self.send(email="a@b.org").json(), {"error": "reference and email are needed"})
        self.assertEqual(self.send(reference="r", email="a@b.org", cents=-1).status_code, 400)
