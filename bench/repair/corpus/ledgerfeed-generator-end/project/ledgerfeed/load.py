import sys

from ledgerfeed.reader import bookings, head_of, lines_of


def load(text):
    lines = lines_of(text)
    return {**head_of(lines), "bookings": list(bookings(lines))}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        statement = load(file.read())
    print(statement["month"], sum(one["cents"] for one in statement["bookings"]))
