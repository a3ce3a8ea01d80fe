import sys

from rink.slots import emptiest, parse


def main(path):
    with open(path) as lines:
        slot = emptiest(parse(lines))
    if slot is None:
        print("all full")
        return
    print(f"{slot.hour}:00, {slot.left} places")


if __name__ == "__main__":
    main(sys.argv[1])
