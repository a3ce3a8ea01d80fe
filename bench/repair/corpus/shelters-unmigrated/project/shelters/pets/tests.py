from django.test import TestCase

from shelters.pets.models import Pet


class PetTest(TestCase):
    def test_index(self):
        Pet.objects.create(name="Rex", kind="dog")
        self.assertEqual(self.client.get("/pets").json(), {"pets": [{"name": "Rex", "kind": "dog", "chip": ""}]})
