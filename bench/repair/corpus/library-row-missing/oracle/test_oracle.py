import os
import sys

sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "library.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)


def test_rows():
    from books.models import Book

    book = Book.objects.create(title="Codex", pages=12)
    client = Client()
    assert client.get("/books/12345/pages/").status_code == 404
    assert client.get(f"/books/{book.pk}/pages/").json() == {"pages": 12}
