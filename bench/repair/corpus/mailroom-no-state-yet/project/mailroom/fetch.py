import sys

from mailroom.box import newer_than
from mailroom.settings import settings
from mailroom.state import State


def fetch(path):
    state = State(path).load()
    fetched = newer_than(state.values["last_id"], settings()["limit"])
    for message_id, _ in fetched:
        state.advance(message_id)
    state.save()
    return [subject for _, subject in fetched]


if __name__ == "__main__":
    print(fetch(sys.argv[1]))
