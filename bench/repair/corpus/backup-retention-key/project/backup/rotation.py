import datetime as dt


def taken_on(name):
    return dt.date.fromisoformat(name.rsplit("-", 3)[-3] + "-" + "-".join(name.rsplit("-", 3)[-2:]))


def is_old(name, plan, today):
    return (today - taken_on(name)).days > plan["retention_days"]


def doomed(names, plan, today):
    """Copies that may go; the newest always stay."""
    spare = names[: max(0, len(names) - plan["minimum_copies"])]
    return [name for name in spare if is_old(name, plan, today)]


def describe(plan):
    return f"{plan['minimum_copies']} copies, {plan['retention_days']} days"
