from django.test import TestCase

from stockroom.models import Item, Shelf


class StockroomTest(TestCase):
    def setUp(self):
        shelf = Shelf.objects.create(label="A1")
        self.item = Item.objects.create(shelf=shelf, name="Gloves", quantity=8)

    def test_take(self):
        self.assertEqual(self.client.post(f"/items/{self.item.pk}/take/", {"count": 3}).json(), {"left": 5})
        self.assertEqual(self.client.post(f"/items/{self.item.pk}/take/", {"count": 30}).status_code, 400)

    def test_nothing_to_reorder(self):
        self.assertEqual(self.client.get("/reorder/").json(), {"items": []})
