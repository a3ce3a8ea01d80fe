import io

import pytest

from phonechain.__main__ import main
from phonechain.book import Book
from phonechain.chain import calls

SPELLINGS = ["0171 / 55 12 0", "+49 171 55120", "0049171-55120", " (0171)55120 ", "017155120", "+4917155120"]


@pytest.mark.parametrize("written", SPELLINGS)
@pytest.mark.parametrize("asked", SPELLINGS)
def test_all_spellings_are_the_same_number(written, asked):
    book = Book()
    book.load(["child,parent,phone", f"Lia,Eva Rau,{written}", "Ole,Jan Voss,0151.99887"])
    assert book.find(asked).name == "Eva Rau"
    assert list(calls(book, ["0151 99887", asked])) == [
        "Jan Voss rings Eva Rau (Lia): 017155120",
        "Eva Rau rings the office",
    ]


def test_one_number_is_one_entry():
    book = Book()
    book.load(["child,parent,phone", "Lia,Eva Rau,0171 55120"])
    book.add("Lia", "Eva Rau-Lenz", "+49171 55120")
    assert len(book) == 1
    assert book.find("0171/55120").name == "Eva Rau-Lenz"
    # What is said of a number that is in no file is left open.


def test_command(tmp_path):
    (tmp_path / "p.csv").write_text("child,parent,phone\nA,Ann,0151/1234567\nB,Bob,0043 1 234567\n")
    (tmp_path / "c.txt").write_text("+43 1 234567\n0151 1234567\n")
    out = io.StringIO()
    main([str(tmp_path / "p.csv"), str(tmp_path / "c.txt")], out)
    assert out.getvalue() == "Bob rings Ann (A): 01511234567\nAnn rings the office\n"
