def average(calls):
    if not calls:
        return 0
    return round(sum(calls) / len(calls))


def longest(calls):
    return max(calls)


def over(calls, limit):
    return sum(1 for seconds in calls if seconds > limit)


def figures(calls):
    return {
        "calls": len(calls),
        "average": average(calls),
        "longest": longest(calls),
        "over_ten_minutes": over(calls, 600),
    }
