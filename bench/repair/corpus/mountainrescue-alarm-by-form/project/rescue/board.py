MARKS = {1: "!!!", 2: "!! ", 3: "!  "}


def line(alarm):
    return f"{MARKS[alarm['urgency']]} {alarm['place']} ({alarm['caller']}, {alarm['source']})"
