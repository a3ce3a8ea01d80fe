from django.test import TestCase

from animals.models import Animal, Keeper


class CertificateTests(TestCase):
    def test_home(self):
        keeper = Keeper.objects.create(first_name="Ines", last_name="Moreau")
        animal = Animal.objects.create(name="Bello", species="dog", keeper=keeper)
        answer = self.client.get(f"/animals/{animal.pk}/certificate/")
        self.assertContains(answer, "Bello (dog) has found a home with Ines Moreau.")

    def test_waiting(self):
        animal = Animal.objects.create(name="Mia", species="cat")
        self.assertEqual(self.client.get(f"/animals/{animal.pk}/certificate/").status_code, 409)

    def test_initials(self):
        Keeper.objects.create(first_name="Ines", last_name="Moreau")
        Keeper.objects.create(first_name="Madonna")
        self.assertEqual(self.client.get("/keepers/").json(), {"keepers": ["IM", "M"]})
