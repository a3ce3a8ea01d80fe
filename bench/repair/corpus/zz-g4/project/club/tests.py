from django.test import TestCase

from .models import Boat, Member


class Views(TestCase):
    def setUp(self):
        ann = Member.objects.create(name="Ann", phone="12")
        self.boat = Boat.objects.create(name="Gull", skipper=ann)

    def test_boat(self):
        self.assertEqual(self.client.get(f"/boats/{self.boat.pk}/").json(), {"name": "Gull", "skipper": "Ann"})

    def test_skipper(self):
        self.assertEqual(self.client.get(f"/boats/{self.boat.pk}/skipper/").json(), {"name": "Ann", "phone": "12"})
