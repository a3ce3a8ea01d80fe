import json
import sys

from tombola.sharing import each


def winners(tickets, numbers):
    return sorted(ticket for ticket, chosen in tickets.items() if set(chosen) == set(numbers))


def notice(draw):
    """What is put up at the door."""
    found = winners(draw["tickets"], draw["numbers"])
    return f"{len(found)} right, {each(draw['pot'], found) / 100:.2f} each"


def main(path):
    with open(path, encoding="utf-8") as file:
        print(notice(json.load(file)))


if __name__ == "__main__":
    main(sys.argv[1])
