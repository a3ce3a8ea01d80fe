QUIET_HOURS = range(0, 6)


def is_due(user, hour):
    """Whether a user gets the digest at this hour of the day."""
    prefs = user["preferences"]
    if not prefs["notifications"]:
        return False
    return hour not in QUIET_HOURS and hour == prefs.get("hour", 8)
