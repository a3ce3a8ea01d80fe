from django.test import TestCase

from books.models import Book


class BookTest(TestCase):
    def setUp(self):
        self.book = Book.objects.create(title="Atlas", pages=90)

    def test_show(self):
        self.assertEqual(self.client.get(f"/books/{self.book.pk}/").json(), {"title": "Atlas"})

    def test_unknown(self):
        self.assertEqual(self.client.get("/books/999/").status_code, 404)

    def test_pages(self):
        self.assertEqual(self.client.get(f"/books/{self.book.pk}/pages/").json(), {"pages": 90})
