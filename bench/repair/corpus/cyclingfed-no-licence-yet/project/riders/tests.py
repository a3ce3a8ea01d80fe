from django.test import TestCase

from riders.cards import grouped
from riders.models import Licence, Rider


class RiderTests(TestCase):
    def setUp(self):
        self.rider = Rider.objects.create(name="Jo Vos", born=2001)

    def licence(self, **fields):
        return Licence.objects.create(rider=self.rider, number="1234567", season=2026, **fields)

    def test_detail(self):
        self.assertIsNone(self.client.get(f"/riders/{self.rider.pk}/").json()["licence"])
        self.assertEqual(self.client.get("/riders/999/").status_code, 404)

    def test_card(self):
        self.licence()
        self.assertEqual(
            self.client.get(f"/riders/{self.rider.pk}/card/").json(),
            {"name": "JO VOS", "category": "elite", "number": "123 456 7", "valid": "until 31.12.2026"},
        )

    def test_suspended(self):
        self.licence(suspended=True)
        self.assertEqual(self.client.get(f"/riders/{self.rider.pk}/card/").status_code, 403)

    def test_renew(self):
        answer = self.client.post(f"/riders/{self.rider.pk}/renew/")
        self.assertEqual((answer.status_code, answer.json()), (404, {"error": "Jo Vos has no licence"}))
        self.licence()
        self.assertEqual(self.client.post(f"/riders/{self.rider.pk}/renew/").json(), {"season": 2027})

    def test_grouped(self):
        self.assertEqual(grouped("12"), "12")
