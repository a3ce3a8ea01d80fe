from datetime import date, timedelta


def monday(year, week):
    return date.fromisocalendar(year, week, 1)


def days(year, week):
    """The five days on which the canteen cooks."""
    first = monday(year, week)
    return [first + timedelta(days=offset) for offset in range(5)]


def following(year, week):
    """Year and number of the week after this one."""
    if week > 52:
        return year + 1, 1
    return year, week + 1
