import base64


def read_entries(lines):
    """Yields one dictionary per entry: the first value of every attribute, by its name in small letters."""
    entry = {}
    for line in unfolded(lines):
        if not line:
            if entry:
                yield entry
            entry = {}
            continue
        if line.startswith("#"):
            continue
        name, _, value = line.partition(":")
        if value.startswith(":"):
            value = base64.b64decode(value[1:].strip()).decode("utf-8")
        entry.setdefault(name.lower(), value.strip())
    if entry:
        yield entry


def unfolded(lines):
    """A line that begins with a blank goes on from the one before."""
    held = None
    for raw in lines:
        line = raw.rstrip("\r\n")
        if line.startswith(" ") and held is not None:
            held += line[1:]
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held
