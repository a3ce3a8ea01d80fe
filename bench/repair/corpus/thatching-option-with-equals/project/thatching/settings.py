class BadLine(ValueError):
    pass


def parse(lines):
    """Settings, one "name = value" a line, with remarks after #."""
    found = {}
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if "=" not in line:
            raise BadLine(f"line {number}: no value in {line!r}")
        name, value = line.split("=")
        found[name.strip()] = value.strip()
    return found
