DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

OFFICES = {
    "registry": {
        "monday": ("08:00", "12:00"),
        "tuesday": ("08:00", "16:00"),
        "thursday": ("10:00", "18:00"),
    },
    "parking": {"monday": ("07:30", "11:00"), "friday": ("07:30", "11:00")},
}

BY_APPOINTMENT = {("registry", "wednesday"), ("parking", "tuesday")}


def week(office):
    """The hours of each day in words."""
    hours = OFFICES[office]
    result = {}
    for day in DAYS:
        if day in hours:
            start, end = hours[day]
            result[day] = f"{start} - {end}"
        elif (office, day) in BY_APPOINTMENT:
            result[day] = "by appointment"
        else:
            result[day] = "closed"
    return result


def status(office, day):
    """What the display shows for one day."""
    hours = OFFICES[office]
    if day in hours:
        start, end = hours[day]
        text = f"{start} - {end}"
    elif (office, day) in BY_APPOINTMENT:
        text = "by appointment"
    return {"office": office, "day": day, "text": text}
