def is_quiet(hour, config):
    return hour >= config["quiet_from"] or hour < config["quiet_until"]


def strokes(hour, config):
    """Strokes at a full hour: as many as the twelve-hour clock shows, never more than the most allowed."""
    if is_quiet(hour, config):
        return 0
    return min(hour % 12 or 12, config["max_strokes"])


def plan(config):
    return {hour: strokes(hour, config) for hour in range(24)}
