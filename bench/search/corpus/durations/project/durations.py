UNITS = {"h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    """Seconds of texts like `1h30m`, `45s`."""
    seconds = 0
    number = ""
    for char in text:
        if char.isdigit():
            number += char
        elif char in UNITS:
            if not number:
                raise ValueError("a unit without a number: %s" % text)
            seconds = int(number) * UNITS[char]
            number = ""
        else:
            raise ValueError("unknown unit: %s" % char)
    if number:
        raise ValueError("a number without a unit: %s" % text)
    return seconds
