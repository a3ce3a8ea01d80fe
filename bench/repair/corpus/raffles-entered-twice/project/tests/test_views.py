from unittest import TestCase

from django.test import Client

from raffles.models import Raffle, create_tables

create_tables()


class ViewsTest(TestCase):
    def setUp(self):
        self.raffle = Raffle.objects.create(title="Ham")

    def post(self, what, **given):
        return Client().post(f"/raffles/{self.raffle.pk}/{what}/", given)

    def test_enter(self):
        self.assertEqual(self.post("entries", mail="A@b.c", tickets="3").json(), {"mail": "a@b.c", "tickets": 3})
        self.assertEqual(self.post("entries", mail="a", tickets="3").status_code, 400)

    def test_newsletter(self):
        self.assertEqual(self.post("newsletter", mail="x@y.z").json(), {"new": True})
        self.assertEqual(self.post("newsletter", mail="x@y.z").json(), {"new": False})
