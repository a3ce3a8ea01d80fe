import json
import sys

from hostels.bookings import from_message
from hostels.kitchen import breakfasts


def read(path):
    with open(path, encoding="utf-8") as file:
        return [from_message(json.loads(line)) for line in file]


if __name__ == "__main__":
    found = read(sys.argv[1])
    print(len(found), "bookings,", breakfasts(found), "breakfasts")
