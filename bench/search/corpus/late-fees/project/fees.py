def late_fee(days):
    """Cents for something brought back late: nothing for two days, 100 for a week, 300 for a month, 1000 after that."""
    if days <= 2:
        return 0
    if days >= 3:
        return 100
    if days <= 31:
        return 300
    return 1000


def bill(loans):
    return sum(late_fee(days) for days in loans)
