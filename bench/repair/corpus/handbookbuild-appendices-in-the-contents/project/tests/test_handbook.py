from handbook.contents import contents, numbered
from handbook.references import resolve
from handbook.source import Handbook, load

BOOK = Handbook("Book", [("one", "The first"), ("two", "The second")])


def test_contents():
    assert contents(BOOK) == "Book\n====\n\n  1  The first\n  2  The second"


def test_references():
    assert resolve(BOOK, "See [[two]] and [[three]].") == "See section 2 and section ?."
    assert numbered(BOOK)[0] == ("1", "one", "The first")


def test_load():
    book = load("handbook.json")
    assert book.title_of("tow") == "Towing"
    assert book.title_of("knots") == "Knots"
    assert book.title_of("ghost") is None
