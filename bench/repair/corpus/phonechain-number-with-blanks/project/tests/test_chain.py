import io

import pytest

from phonechain.__main__ import main
from phonechain.book import Book, Parent
from phonechain.chain import calls, read_chain
from phonechain.numbers import NoNumber, normalise, readable


@pytest.mark.parametrize("text", ["0171 / 55 12 0", "+49 171 55120", "0049171-55120", "(0171)55120"])
def test_spellings(text):
    assert normalise(text) == "+4917155120"


def test_no_number():
    with pytest.raises(NoNumber):
        normalise("at work")


def test_readable():
    assert readable("+4917155120") == "017155120"
    assert readable("+4312345678") == "+4312345678"


def test_book():
    book = Book()
    book.add("Lia", "Eva Rau", "0171 55120")
    assert book.find("+49 171 55120") == Parent("Lia", "Eva Rau", "+4917155120")
    assert book.find("0171 99999") is None


def test_load():
    book = Book()
    book.load(["child,parent,phone", "Lia,Eva Rau,+4917155120", "Ole,Jan Voss,+4915199887"])
    assert len(book) == 2
    assert list(calls(book, ["0171 55120", "0151 99887"])) == [
        "Eva Rau rings Jan Voss (Ole): 015199887",
        "Jan Voss rings the office",
    ]


def test_chain():
    assert read_chain(["# first grade\n", "0171 1\n", "\n"]) == ["0171 1"]
    assert list(calls(Book(), [])) == []


def test_command(tmp_path):
    (tmp_path / "p.csv").write_text("child,parent,phone\nLia,Eva Rau,+4917155120\n")
    (tmp_path / "c.txt").write_text("0171/55120\n")
    out = io.StringIO()
    main([str(tmp_path / "p.csv"), str(tmp_path / "c.txt")], out)
    assert out.getvalue() == "Eva Rau rings the office\n"
