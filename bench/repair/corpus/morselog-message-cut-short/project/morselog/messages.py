START = "VVV "
END = "AR"


class Broken(Exception):
    """A message that cannot be used; the station is known."""

    def __init__(self, station, why):
        super().__init__(f"{station}: {why}")
        self.station = station


def body(station, lines):
    """The lines up to the end of the message."""
    found = []
    while (line := next(lines).strip()) != END:
        found.append(line)
    if any(line.startswith("-") for line in found):
        raise Broken(station, "garbled")
    return " / ".join(found)


def messages(lines, broken):
    """Pairs of station and text; what is broken is appended to the list."""
    lines = iter(lines)
    for line in lines:
        if not line.startswith(START):
            continue
        station = line[len(START) :].strip()
        try:
            yield station, body(station, lines)
        except Broken as error:
            broken.append(error)
