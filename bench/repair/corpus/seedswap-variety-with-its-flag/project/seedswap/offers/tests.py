from django.test import TestCase

from seedswap.offers.forms import add_offer
from seedswap.offers.models import Grower, Offer, Variety
from seedswap.offers.sheets import SheetError, load_sheet

HEAD = "species;variety;year;bags"


class OfferTest(TestCase):
    def test_form(self):
        add_offer("Ute@example.org", "Ute", "Tomato", "Ox Heart", 2024)
        add_offer("ute@example.org", "Ute B.", "tomato", "Ox Heart", 2023, bags=3)
        self.assertEqual(Grower.objects.get().name, "Ute")
        self.assertEqual(Variety.objects.count(), 1)
        self.assertEqual(Offer.objects.count(), 2)

    def test_empty_sheet(self):
        self.assertEqual(load_sheet([HEAD], "club@example.org", "Beans and friends"), 0)
        self.assertEqual(Grower.objects.get().name, "Beans and friends")

    def test_new_sheet(self):
        add_offer("club@example.org", "Club", "bean", "Borlotti", 2022)
        load_sheet([HEAD], "Club@example.org", "Club")
        self.assertEqual(Offer.objects.count(), 0)

    def test_broken_sheet(self):
        with self.assertRaisesMessage(SheetError, "line 2"):
            load_sheet([HEAD, "bean;Borlotti;soon;1"], "club@example.org", "Club")
        self.assertEqual(Grower.objects.count(), 0)
