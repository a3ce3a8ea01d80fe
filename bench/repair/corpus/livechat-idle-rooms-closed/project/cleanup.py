import json
import sys

from chat.rooms import Rooms

IDLE_SECONDS = 1800


def main(path):
    with open(path) as file:
        state = json.load(file)
    rooms = Rooms()
    for name, room in state["rooms"].items():
        rooms.open(name, room["agent"], room["last"])
    closed = rooms.close_idle(state["now"], IDLE_SECONDS)
    print("closed:", ", ".join(closed) or "none")
    print("busy:", rooms.load())


if __name__ == "__main__":
    main(sys.argv[1])
