from django.test import TestCase

from alumni.people.models import Mentor, Person, Profile


class PeopleTest(TestCase):
    def setUp(self):
        self.ada = Person.objects.create(name="Ada", year=2011)
        Profile.objects.create(person=self.ada, employer="Mill", city="")

    def test_card(self):
        self.assertEqual(
            self.client.get(f"/people/{self.ada.pk}").json(),
            {"id": self.ada.pk, "name": "Ada (2011)", "employer": "Mill", "city": None, "mentors": []},
        )

    def test_mentor(self):
        Mentor.objects.create(person=self.ada, topics="law, art")
        self.assertEqual(self.client.get(f"/people/{self.ada.pk}").json()["mentors"], ["law", "art"])

    def test_unknown(self):
        self.assertEqual(self.client.get("/people/99").status_code, 404)
