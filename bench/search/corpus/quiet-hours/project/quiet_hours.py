"""When a phone must not ring."""

MINUTES_OF_A_DAY = 24 * 60


def minutes(text):
    hours, _, rest = text.partition(":")
    value = int(hours) * 60 + int(rest)
    if not 0 <= value < MINUTES_OF_A_DAY:
        raise ValueError(f"no time of day: {text}")
    return value


class QuietHours:
    """From ``start`` until just before ``end``; over midnight where the end is earlier than the start."""

    def __init__(self, start, end):
        self.start = minutes(start)
        self.end = minutes(end)

    def covers(self, text):
        now = minutes(text)
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start and now < self.end

    def length(self):
        return (self.end - self.start) % MINUTES_OF_A_DAY

    def may_ring(self, text, is_urgent=False):
        return is_urgent or not self.covers(text)
