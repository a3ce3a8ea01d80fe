from datetime import date

import pytest

from loans import Book, Member, give_back, lend, refusal


@pytest.mark.parametrize("suspended", [True, False])
@pytest.mark.parametrize("count", [0, 2, 3])
@pytest.mark.parametrize("due", [None, date(2024, 1, 1)])
@pytest.mark.parametrize(("reserved", "is_other"), [(None, False), ("ann", False), ("bea", True), ("", True)])
def test_refusals(suspended, count, due, reserved, is_other):
    member = Member("ann", "child", suspended, [Book(str(number)) for number in range(count)])
    expected = (
        "suspended" if suspended else "too many loans" if count == 3 else "lent" if due else "reserved" if is_other else None
    )
    assert refusal(member, Book("X", reserved, due)) == expected


@pytest.mark.parametrize(("kind", "limit"), [("child", 3), ("adult", 6), ("staff", 12)])
def test_limits(kind, limit):
    member = Member("ann", kind)
    for number in range(limit):
        lend(member, Book(str(number), "ann" if number % 2 else None), date(2024, 1, 1))
    with pytest.raises(ValueError, match="too many loans"):
        lend(member, Book("last", "ann"), date(2024, 1, 1))


def test_back_and_out_again():
    ann, bea, book = Member("ann"), Member("bea"), Book("X", "ann")
    lend(ann, book, date(2024, 2, 1))
    book.reserved_for = "bea"
    assert give_back(ann, book, date(2024, 3, 1)) == 1
    assert refusal(ann, book) == "reserved"
    lend(bea, book, date(2024, 3, 1))
    assert book.due == date(2024, 3, 29) and bea.loans == [book] and ann.loans == []
