import sys

from rink.slots import most_free, parse


def main(path):
    with open(path) as lines:
        slot = most_free(parse(lines))
    print(f"{slot.hour}:00, {slot.places - slot.booked} places")


if __name__ == "__main__":
    main(sys.argv[1])
