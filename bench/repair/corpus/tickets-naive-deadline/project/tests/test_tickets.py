from tickets.model import open_ticket
from tickets.sweep import overdue


def test_nothing_is_overdue():
    assert overdue([]) == []
    assert open_ticket(2).deadline.tzinfo is not None
