from datetime import datetime, timedelta

from django.utils import timezone

# Later, the lane must be paid for.
NOTICE = timedelta(hours=1)


def can_be_cancelled(booking):
    if booking.cancelled_at is not None:
        return False
    start = datetime.combine(booking.day, booking.starts)
    return timezone.now() <= start - NOTICE
