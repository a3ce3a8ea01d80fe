from datetime import timedelta

from visacentre import clock

LIMIT = timedelta(days=10)


def waiting(application):
    """Whole days since the application came in."""
    return (clock.now() - application.submitted).days


def overdue(applications):
    late = [one for one in applications.undecided() if clock.now() - one.submitted > LIMIT]
    return sorted(late, key=lambda one: one.submitted)
