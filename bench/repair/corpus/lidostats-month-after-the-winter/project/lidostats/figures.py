def share(part, whole):
    """In percent; None of nothing."""
    if whole == 0:
        return None
    return round(100 * part / whole, 1)


def change(before, now):
    """From one month to the next, in percent."""
    return round(100 * (now - before) / before, 1)


def percent(value, signed=False):
    if value is None:
        return "n/a"
    return f"{value:+.1f} %" if signed else f"{value:.1f} %"


def month_before(month):
    year, number = map(int, month.split("-"))
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02d}"
