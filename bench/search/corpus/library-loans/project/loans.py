"""Who may borrow which book of a library, and for how long."""

from dataclasses import dataclass, field
from datetime import timedelta

LIMITS = {"child": 3, "adult": 6, "staff": 12}


@dataclass
class Member:
    name: str
    kind: str = "adult"
    is_suspended: bool = False
    loans: list = field(default_factory=list)


@dataclass
class Book:
    title: str
    reserved_for: str | None = None
    due: object = None


def refusal(member, book):
    """Why the member may not borrow the book; None where they may."""
    if member.is_suspended:
        return "suspended"
    if len(member.loans) >= LIMITS[member.kind]:
        return "too many loans"
    if book.due is not None:
        return "lent"
    if book.reserved_for is not None:
        return "reserved"
    return None


def lend(member, book, today):
    reason = refusal(member, book)
    if reason:
        raise ValueError(reason)
    book.due = today + timedelta(days=28)
    book.reserved_for = None
    member.loans.append(book)


def give_back(member, book, today):
    """Takes a book back; returns the days it is late."""
    member.loans.remove(book)
    late = max(0, (today - book.due).days)
    book.due = None
    return late
