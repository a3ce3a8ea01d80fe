import sys

from simplans.plans import plan_for
from simplans.usage import load, minutes


def extra_minutes(plan, used):
    if plan.included is None:
        return 0
    return max(0, used - plan.included)


def bill(customer):
    plan = plan_for(customer)
    used = minutes(customer["calls"])
    extra = extra_minutes(plan, used)
    return {
        "number": customer["number"],
        "plan": plan.name,
        "minutes": used,
        "total": plan.base + extra * plan.per_minute,
    }


def line(row):
    return f"{row['number']:<14} {row['plan']:<6} {row['minutes']:>5} min {row['total']:>8.2f}"


def main(argv=None):
    (path,) = argv or sys.argv[1:]
    for customer in load(path):
        print(line(bill(customer)))


if __name__ == "__main__":
    main()
