from datetime import timedelta
from decimal import Decimal

from timecards.roster import ROSTER, wage


def worked(stamps):
    """How long each has worked."""
    totals = {name: timedelta() for name in ROSTER}
    for stamp in stamps:
        totals[stamp.name] += stamp.ended - stamp.began
    return totals


def pay(name, time):
    hours = Decimal(int(time.total_seconds())) / 3600
    return (hours * wage(name)).quantize(Decimal("0.01"))


def lines(stamps):
    totals = worked(stamps)
    helpers = sorted(name for name in totals if name not in ROSTER)
    for name in [*ROSTER, *helpers]:
        minutes = int(totals[name].total_seconds()) // 60
        yield f"{name:<12}{minutes // 60:>4}:{minutes % 60:02d}{pay(name, totals[name]):>10}"
