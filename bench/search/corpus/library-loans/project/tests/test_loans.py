from datetime import date

import pytest

from loans import Book, Member, give_back, lend, refusal

TODAY = date(2024, 5, 1)


def test_free_book():
    assert refusal(Member("kim"), Book("Emma")) is None


def test_suspended_member():
    assert refusal(Member("kim", is_suspended=True), Book("Emma")) == "suspended"


def test_children_have_three_books():
    child = Member("tom", "child")
    for title in ("A", "B", "C"):
        lend(child, Book(title), TODAY)
    assert refusal(child, Book("D")) == "too many loans"


def test_lent_book():
    book = Book("Emma")
    lend(Member("kim"), book, TODAY)
    assert refusal(Member("lee"), book) == "lent"


def test_reserved_for_somebody_else():
    assert refusal(Member("kim"), Book("Emma", "lee")) == "reserved"


def test_reserved_for_the_member():
    lee = Member("lee")
    book = Book("Emma", "lee")
    lend(lee, book, TODAY)
    assert lee.loans == [book]
    assert book.reserved_for is None


def test_in_time():
    kim, book = Member("kim"), Book("Emma")
    lend(kim, book, TODAY)
    assert book.due == date(2024, 5, 29)
    assert give_back(kim, book, date(2024, 5, 29)) == 0
    assert kim.loans == []


def test_late():
    kim, book = Member("kim"), Book("Emma")
    lend(kim, book, TODAY)
    assert give_back(kim, book, date(2024, 6, 2)) == 4


def test_refused_loan_changes_nothing():
    kim, book = Member("kim"), Book("Emma", "lee")
    with pytest.raises(ValueError):
        lend(kim, book, TODAY)
    assert kim.loans == [] and book.reserved_for == "lee"
