"""How many rooms a day of meetings takes."""


def _events(meetings):
    events = []
    for start, end in meetings:
        if end <= start:
            raise ValueError(f"a meeting cannot end at {end} when it starts at {start}")
        events.append((start, 1))
        events.append((end, -1))
    return sorted(events, key=lambda event: (event[0], -event[1]))


def rooms_needed(meetings):
    """The least number of rooms in which all meetings, (start, end) in minutes, can be held."""
    in_use = 0
    most = 0
    for _, change in _events(meetings):
        in_use += change
        most = max(most, in_use)
    return most


def busiest_time(meetings):
    """The first minute at which the most rooms are in use; None on a day without meetings."""
    in_use = 0
    most = 0
    when = None
    for time, change in _events(meetings):
        in_use += change
        if in_use > most:
            most = in_use
            when = time
    return when
