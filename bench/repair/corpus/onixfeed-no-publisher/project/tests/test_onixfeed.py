from xml.etree import ElementTree as ET

from onixfeed.listing import listing
from onixfeed.model import Book
from onixfeed.reader import book

FULL = """<product><isbn>978-0</isbn><title>T</title><publisher><name>P</name></publisher><pages> 12 </pages></product>"""


def test_book():
    assert book(ET.fromstring(FULL)) == Book("9780", "T", None, "P", 12)


def test_listing():
    books = [Book("2", "B", "s", "P", 3), Book("1", "A", None, None, None)]
    assert list(listing(books)) == ["1 A", "2 B: s (P), 3 p."]
