from decimal import ROUND_HALF_UP, Decimal

OVERTIME_FACTOR = Decimal("1.5")
CENT = Decimal("0.01")


def payslip(entry):
    base = entry.hours * entry.rate
    overtime = entry.overtime * entry.rate * OVERTIME_FACTOR
    gross = (base + overtime + entry.bonus).quantize(CENT, ROUND_HALF_UP)
    return {"name": entry.name, "gross": gross}


def summary(slips):
    total = sum((slip["gross"] for slip in slips), Decimal(0))
    return f"{len(slips)} payslips, {total} in all"
