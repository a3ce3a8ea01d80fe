from bookvan.holds import Holds
from bookvan.jobs import nightly


def test_all_that_is_due_expires():
    holds = Holds()
    for book, day in (("a", 3), ("b", 20), ("c", 4), ("d", 5), ("e", 7)):
        holds.place(book, "Ole", day)
    assert holds.expire(21) == ["a", "c", "d"]
    assert len(holds) == 2
    assert holds.reader_of("a") is None
    assert holds.reader_of("b") == holds.reader_of("e") == "Ole"
    assert holds.expire(21) == []


def test_nightly():
    holds = Holds()
    holds.place("a", "Ole", 1)
    holds.place("b", "Ole", 2)
    sent = []
    nightly(holds, 30, sent.append)
    assert sent == ["a goes back on the shelf.", "b goes back on the shelf."]
    assert len(holds) == 0
