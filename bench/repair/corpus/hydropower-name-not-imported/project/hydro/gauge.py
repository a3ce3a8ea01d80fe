from datetime import datetime

LEVELS = {"low": 0.8, "high": 3.2}


def parse(line):
    """`TIME LEVEL` as the gauge sends it, the level in centimetres."""
    time, level = line.split()
    return datetime.fromisoformat(time), int(level) / 100


def state(level):
    if level < LEVELS["low"]:
        return "low"
    return "high" if level > LEVELS["high"] else "normal"
