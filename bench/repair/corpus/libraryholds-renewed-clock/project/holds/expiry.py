from holds import clock


def expired(shelf):
    """Holds whose time is over, the oldest first."""
    moment = clock.now()
    return sorted((h for h in shelf if h.expires <= moment), key=lambda h: h.expires)


def sweep(shelf):
    gone = expired(shelf)
    for hold in gone:
        shelf.remove(hold)
    return [f"{h.title} ({h.reader})" for h in gone]


def remaining_days(hold):
    return max(0, (hold.expires - clock.now()).days)
