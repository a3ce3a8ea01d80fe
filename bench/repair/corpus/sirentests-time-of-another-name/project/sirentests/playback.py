from collections import namedtuple

Event = namedtuple("Event", "second kind siren level")


def seconds(text):
    hours, minutes, rest = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(rest)


def read(path):
    with open(path) as file:
        for line in file:
            words = line.split()
            if words:
                level = int(words[3]) if len(words) > 3 else None
                yield Event(seconds(words[0]), words[1], words[2], level)
