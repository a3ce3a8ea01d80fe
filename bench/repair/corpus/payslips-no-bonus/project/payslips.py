import json
import sys
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
SOCIAL = Decimal("0.205")
TAX_BRACKETS = [
    (Decimal("1000"), Decimal("0")),
    (Decimal("3000"), Decimal("0.18")),
    (Decimal("6000"), Decimal("0.30")),
    (None, Decimal("0.42")),
]


def cents(value):
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


def tax(amount):
    due = Decimal("0")
    lower = Decimal("0")
    for upper, rate in TAX_BRACKETS:
        if upper is None or amount <= upper:
            return cents(due + (amount - lower) * rate)
        due += (upper - lower) * rate
        lower = upper


def gross(employee):
    return employee["salary"] + employee["bonus"]


def slip(employee):
    brutto = gross(employee)
    social = cents(brutto * SOCIAL)
    income_tax = tax(brutto - social)
    return {
        "number": employee["number"],
        "name": employee["name"],
        "gross": cents(brutto),
        "social": social,
        "tax": income_tax,
        "net": cents(brutto - social - income_tax),
    }


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal, parse_int=lambda text: Decimal(text))


def slips(path):
    return [slip(employee) for employee in load(path)["employees"]]


def show(one):
    return f"{one['number']:>4}  {one['name']:<20} {one['gross']:>10} {one['social']:>10} {one['tax']:>10} {one['net']:>10}"


def main(path):
    total = Decimal("0")
    for one in slips(path):
        print(show(one))
        total += one["net"]
    print(f"total {total}")


if __name__ == "__main__":
    main(sys.argv[1])
