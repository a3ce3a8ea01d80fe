from django.test import TestCase

from storefront.models import Category, Product


class ProductsTest(TestCase):
    def setUp(self):
        self.tea = Category.objects.create(name="Tea")
        Product.objects.create(name="Assam", cents=900, category=self.tea)
        Product.objects.create(name="Cup", cents=400, category=Category.objects.create(name="Ware"))

    def test_filters(self):
        self.assertEqual(len(self.client.get("/products").json()["products"]), 2)
        self.assertEqual(self.client.get(f"/products?category={self.tea.pk}").json()["products"][0]["name"], "Assam")
        self.assertEqual(self.client.get("/products?max_cents=500").json()["products"][0]["name"], "Cup")

    def test_no_number(self):
        answer = self.client.get("/products?max_cents=cheap")
        self.assertEqual(answer.status_code, 400)
        self.assertEqual(answer.json(), {"parameter": "max_cents", "detail": "is no whole number"})
