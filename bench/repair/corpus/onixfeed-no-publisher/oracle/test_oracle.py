import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from onixfeed.model import Book
from onixfeed.reader import book, read


@pytest.mark.parametrize("publisher", ["", "<publisher/>", "<publisher><place>Leeds</place></publisher>"])
def test_no_publisher(publisher):
    found = book(ET.fromstring(f"<product><isbn>1</isbn><title>T</title>{publisher}</product>"))
    assert found == Book("1", "T", None, None, None)


def test_read():
    books = read("feeds/march.xml")
    assert [one.publisher for one in books] == ["North Pier", None]
    assert books[1].full_title == "Salt, a Memoir: With recipes"


def test_program():
    run = subprocess.run([sys.executable, "-m", "onixfeed", "feeds/march.xml"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "9780306406157 Fields of Clay (North Pier), 212 p.",
        "9791234567896 Salt, a Memoir: With recipes",
        "2 books",
    ]
