import json
import sys

from dialysis import register, settings


def rows(sessions):
    return [{"patient": one["patient"], "minutes": one["end"] - one["start"]} for one in sessions]


def main(path):
    config = settings.from_environment()
    with open(path) as file:
        print(register.send(config, rows(json.load(file))))


if __name__ == "__main__":
    main(sys.argv[1])
