from django.test import TestCase

from parts.models import Part


class PartsTest(TestCase):
    def setUp(self):
        Part.objects.create(number="GX-210", name="Gasket", price_cents=390, stock=12)
        Part.objects.create(number="GX-300", name="Gasket, large", price_cents=520)

    def test_catalogue(self):
        self.assertContains(self.client.get("/parts/"), '<a href="/parts/GX-210/">GX-210</a> Gasket, 3.90')

    def test_detail(self):
        self.assertContains(self.client.get("/parts/gx-300/"), "sold out")
        self.assertEqual(self.client.get("/parts/gx-301/").status_code, 404)

    def test_search(self):
        self.assertContains(self.client.get("/parts/search/?q=gx"), "GX-300")
        self.assertRedirects(self.client.get("/parts/search/?q=GX-2"), "/parts/GX-210/")
        self.assertContains(self.client.get("/parts/search/"), "None")
