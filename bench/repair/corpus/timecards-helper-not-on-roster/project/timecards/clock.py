import csv
from collections import namedtuple
from datetime import datetime, timedelta

Stamp = namedtuple("Stamp", "name began ended")


def read_stamps(lines):
    for name, day, began, ended in csv.reader(lines):
        began = datetime.strptime(f"{day} {began}", "%Y-%m-%d %H:%M")
        ended = datetime.strptime(f"{day} {ended}", "%Y-%m-%d %H:%M")
        if ended < began:
            # A shift into the next day.
            ended += timedelta(days=1)
        yield Stamp(name.strip(), began, ended)
