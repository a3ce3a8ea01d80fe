import json
import sys

from wifihotspot.guests import Guests


def main(path, now):
    with open(path) as file:
        guests = Guests(json.load(file))
    print(guests.sweep(int(now)), guests.dropped)


if __name__ == "__main__":
    main(*sys.argv[1:])
