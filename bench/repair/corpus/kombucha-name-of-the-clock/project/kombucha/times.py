import datetime
from math import ceil

DAYS = 8


def ready_on(started, celsius):
    """The day on which a batch is bottled: eight days; a fifth more in the cold, half of it in the heat."""
    if celsius < 20:
        return started + datetime.timedelta(days=ceil(DAYS * 1.2))
    if celsius > 27:
        return started + timedelta(days=DAYS // 2)
    return started + datetime.timedelta(days=DAYS)
