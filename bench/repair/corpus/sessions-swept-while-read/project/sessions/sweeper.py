from sessions.events import replay
from sessions.registry import Registry

EVENTS = [(0, "a"), (5, "b"), (50, "c"), (3, "d")]


def main():
    registry = replay(Registry(), EVENTS)
    print(f"{registry.sweep(60, 30)} closed, {len(registry)} open")


if __name__ == "__main__":
    main()
