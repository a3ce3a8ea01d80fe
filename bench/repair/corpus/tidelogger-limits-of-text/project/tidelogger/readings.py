import csv


def load(path):
    with open(path, newline="") as file:
        return [(time, int(level)) for time, level in csv.reader(file)]


def extremes(readings):
    levels = [level for _, level in readings]
    return (min(levels), max(levels)) if levels else None
