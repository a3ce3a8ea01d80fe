import datetime as dt

from gym.calendar import add_months

PLANS = {"monthly": 2900, "quarterly": 7900, "yearly": 29900}


def period_end(plan: str, start: dt.date) -> dt.date:
    if plan == "monthly":
        return add_months(start, 1)
    if plan == "quarterly":
        return add_months(start, 3)
    return start.replace(year=start.year + 1)
