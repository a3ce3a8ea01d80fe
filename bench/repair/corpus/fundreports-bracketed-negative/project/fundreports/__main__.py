import sys

from fundreports.budget import load_budget
from fundreports.money import show
from fundreports.statement import load_statement, totals

bookings = load_statement(sys.argv[1])
planned = load_budget("budget.csv")
for post, amount in totals(bookings).items():
    line = f"{post:<14}{show(amount):>12}"
    if post in planned:
        line += f"  of {show(planned[post])}"
    print(line)
print(f"{'Balance':<14}{show(sum(booking.amount for booking in bookings)):>12}")
