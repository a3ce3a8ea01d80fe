from django.test import TestCase

from rentals.models import Bike


class RentalTests(TestCase):
    def setUp(self):
        Bike.objects.create(code="red-1", km=100)

    def test_there_and_back(self):
        number = self.client.post("/rentals/", {"bike": "red-1", "rider": "Mia"}).json()["number"]
        answer = self.client.post(f"/rentals/{number}/return/", {"km": "12"})
        self.assertEqual(answer.json(), {"number": number, "bike_km": 112})
        self.assertEqual(self.client.get("/bikes/red-1/").json()["km"], 112)

    def test_refused(self):
        self.assertEqual(self.client.get("/bikes/blue-9/").status_code, 404)
        self.assertEqual(self.client.post("/rentals/", {"bike": "blue-9"}).status_code, 404)
        self.assertEqual(self.client.post("/rentals/1/return/", {"km": "far"}).status_code, 400)
