import csv


def read_cues(path):
    # The studio's editor saves with a byte order mark, the archive without one.
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def read_speakers(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
