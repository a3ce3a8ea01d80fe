from ebookpress import shelf
from ebookpress.publish import main
from ebookpress.tasks import announce, bind, fetch


def test_steps():
    assert fetch("emma") == 3
    assert bind("emma") == "emma.epub"
    assert shelf.BOOKS["emma"].startswith("1. Volume one")
    announce("emma.epub", "emma")
    assert shelf.MAILS[-1] == "Emma is out: emma.epub"


def test_unknown():
    assert main(["ulysses"]) == 1
