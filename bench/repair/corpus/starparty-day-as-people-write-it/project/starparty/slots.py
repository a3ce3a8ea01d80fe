from datetime import date

CLOSED = {0, 1}  # Mondays and Tuesdays
TELESCOPES = {"dobson": 8, "refractor": 4, "solar": 6}
WINTER = {11, 12, 1, 2}

BOOKED: dict[tuple[date, str], int] = {}


def free_places(day, telescope):
    if day.weekday() in CLOSED:
        return 0
    return TELESCOPES[telescope] - BOOKED.get((day, telescope), 0)


def hours(day):
    return "17-21" if day.month in WINTER else "21-24"
