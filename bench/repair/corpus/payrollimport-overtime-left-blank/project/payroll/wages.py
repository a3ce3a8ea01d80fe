from decimal import Decimal

from payroll.numbers import money

OVERTIME_FACTOR = Decimal("1.25")


def gross(sheet):
    paid = sheet.regular + sheet.sick + sheet.overtime * OVERTIME_FACTOR
    return money(paid * sheet.rate)
