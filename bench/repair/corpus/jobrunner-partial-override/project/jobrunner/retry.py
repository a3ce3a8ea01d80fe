def waits(settings):
    """Seconds before each further try."""
    wait = settings["wait"]
    found = []
    for _ in range(settings["times"] - 1):
        found.append(round(wait, 3))
        wait *= settings["factor"]
    return found
