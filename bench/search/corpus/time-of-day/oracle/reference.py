def to_24(text):
    """"12:05 am" is 00:05."""
    clock, half = text.split()
    hours, minutes = clock.split(":")
    hours = int(hours) % 12
    if half == "pm":
        hours += 12
    return f"{hours:02d}:{minutes}"
