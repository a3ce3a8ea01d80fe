import subprocess
import sys

from handbook.contents import contents, numbered
from handbook.references import resolve
from handbook.source import Handbook

BOOK = Handbook("Book", [("one", "The first")], {"xy": "Names", "notes": "What else", "ab": "Index"})


def test_appendices():
    assert numbered(BOOK) == [
        ("1", "one", "The first"),
        ("A", "xy", "Names"),
        ("B", "notes", "What else"),
        ("C", "ab", "Index"),
    ]
    assert contents(BOOK).splitlines()[3:] == ["  1  The first", "  A  Names", "  B  What else", "  C  Index"]


def test_references():
    assert resolve(BOOK, "[[ab]] [[one]] [[zz]]") == "section C section 1 section ?"


def test_without():
    assert numbered(Handbook("Book")) == []
    assert numbered(Handbook("Book", appendices={"a": "A"})) == [("A", "a", "A")]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "handbook", "handbook.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-2:] == ["  A  Radio alphabet", "  B  Knots"]
