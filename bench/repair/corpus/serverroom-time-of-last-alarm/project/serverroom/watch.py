from serverroom.alarms import alarm

LIMIT = 27.0


def read(line):
    rack, celsius = line.split()
    return rack, float(celsius)


def watch(lines, tell=alarm):
    """The warmest that each rack has been."""
    warmest = {}
    for line in lines:
        if not line.strip():
            continue
        rack, celsius = read(line)
        warmest[rack] = max(celsius, warmest.get(rack, celsius))
        if celsius > LIMIT:
            tell(f"{rack} is at {celsius:.1f} °C")
    return warmest
