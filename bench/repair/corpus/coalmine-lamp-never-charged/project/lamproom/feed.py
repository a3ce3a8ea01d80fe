import json
import sys

from lamproom.display import page


def rooms_of(document):
    rooms = {name: [] for name in document["rooms"]}
    for lamp in document["lamps"]:
        rooms[lamp["room"]].append(lamp)
    return rooms


def main(path):
    with open(path, encoding="utf-8") as file:
        sys.stdout.write(page(rooms_of(json.load(file))) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
