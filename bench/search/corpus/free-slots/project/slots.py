def free_slots(meetings, start, end):
    """Times between start and end in which there is no meeting; meetings may overlap."""
    free = []
    at = start
    for begins, ends in sorted(meetings):
        if begins > at:
            free.append((at, min(begins, end)))
        at = ends
        if at >= end:
            break
    if at < end:
        free.append((at, end))
    return free
