import json
import sys

from newsletters import messages
from newsletters.subscribers import Subscribers


def run(path):
    subscribers = Subscribers()
    with open(path, encoding="utf-8") as file:
        for line in file:
            subscribers.apply(messages.parse(json.loads(line)))
    return subscribers


if __name__ == "__main__":
    for address, one in run(sys.argv[1]).by_address.items():
        print(address, one["source"])
