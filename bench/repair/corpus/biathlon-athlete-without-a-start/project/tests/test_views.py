from datetime import date
from unittest import TestCase

from django.test import Client

from biathlon import tables
from biathlon.models import Athlete

tables.create()


class ViewsTest(TestCase):
    def setUp(self):
        Athlete.objects.all().delete()
        self.ida = Athlete.objects.create(name="Ida", nation="NOR")
        self.ida.results.create(on=date(2026, 1, 4), place="Oberhof", rank=3, misses=2)
        self.ida.results.create(on=date(2026, 1, 9), place="Ruhpolding", rank=12, misses=1)

    def test_form(self):
        body = Client().get(f"/athletes/{self.ida.pk}/form/").json()
        self.assertEqual(body["last"], {"on": "2026-01-09", "place": "Ruhpolding", "rank": 12})
        self.assertEqual(body["misses"], 1.5)

    def test_nation(self):
        Athlete.objects.create(name="Moa", nation="NOR")
        self.assertIsNone(Client().get("/nations/nor/").json()["Moa"])

    def test_unknown(self):
        self.assertEqual(Client().get("/athletes/0/form/").status_code, 404)
