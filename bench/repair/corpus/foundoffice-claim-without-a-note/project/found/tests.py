from django.test import TestCase

from found.models import Claim, Item


class ClaimTest(TestCase):
    def setUp(self):
        self.item = Item.objects.create(title="Scarf", place="Bus 70")

    def test_claim(self):
        answer = self.client.post(
            f"/items/{self.item.pk}/claims", {"name": "Uwe", "phone": "0341 1", "note": " red, with a hole "}
        )
        self.assertEqual(answer.status_code, 201)
        self.assertEqual(Claim.objects.get().note, "red, with a hole")

    def test_empty_name(self):
        answer = self.client.post(f"/items/{self.item.pk}/claims", {"name": " ", "phone": "1", "note": ""})
        self.assertEqual(answer.status_code, 400)
        self.assertEqual(answer.json(), {"field": "name", "error": "This field is required."})

    def test_items(self):
        self.assertEqual(self.client.post("/items", {"title": "Key", "place": "Hall"}).status_code, 201)
        self.assertEqual(len(self.client.get("/items").json()["items"]), 2)
