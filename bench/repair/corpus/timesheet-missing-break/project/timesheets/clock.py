def minutes(text):
    """Minutes since midnight of a time such as 08:15."""
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


def as_hours(count):
    return f"{count // 60}:{count % 60:02d}"
