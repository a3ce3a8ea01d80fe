def weekly_pay(hours, rate):
    """Hours beyond 40 count one and a half times."""
    if hours <= 40:
        return hours * rate
    return 40 * rate + hours * rate * 1.5
