"""Splits as the timing boxes write them: ``card;control;mm:ss``, one punch a line."""


class BadSplits(ValueError):
    def __init__(self, number, line):
        super().__init__(f"line {number} is no punch: {line!r}")
        self.number = number


def read(text):
    punches = []
    for number, line in enumerate(text.splitlines(), start=1):
        parts = line.strip().split(";")
        if len(parts) != 3:
            raise BadSplits(number, line)
        card, control, time = parts
        minutes, _, seconds = time.partition(":")
        if not (minutes.isdigit() and seconds.isdigit()):
            raise BadSplits(number, line)
        punches.append((card, int(control), int(minutes) * 60 + int(seconds)))
    return punches
