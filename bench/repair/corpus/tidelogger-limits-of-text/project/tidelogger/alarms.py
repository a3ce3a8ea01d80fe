def alarms(readings, settings):
    """What is beyond the limits: time, kind, and centimetres beyond."""
    found = []
    for time, level in readings:
        if level < settings.low:
            found.append((time, "low", settings.low - level))
        elif level > settings.high:
            found.append((time, "high", level - settings.high))
    return found
