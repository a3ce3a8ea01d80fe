from datetime import datetime, timedelta, timezone

from tickets.model import Ticket
from tickets.sweep import overdue


def test_overdue():
    now = datetime.now(timezone.utc)
    assert overdue([Ticket(1, now), Ticket(2, now - timedelta(days=3))]) == [2]
    zone = timezone(timedelta(hours=9))
    assert overdue([Ticket(3, now.astimezone(zone) - timedelta(days=1, hours=20))]) == []
