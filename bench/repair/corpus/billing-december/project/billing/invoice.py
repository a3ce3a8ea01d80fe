import sys
from datetime import date

from billing.periods import days_in_month, month_end


def pro_rata(cents, day):
    """What is to be paid from a day on until its month is over, the day itself counted."""
    left = (month_end(day) - day).days
    return cents * left // days_in_month(day)


if __name__ == "__main__":
    print(pro_rata(3100, date.fromisoformat(sys.argv[1])))
