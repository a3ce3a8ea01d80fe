import argparse

from tasktimer.house import furnish
from tasktimer.timer import Timer


def main() -> None:
    parser = argparse.ArgumentParser(prog="tasktimer")
    parser.add_argument("--ticks", type=int, default=60)
    arguments = parser.parse_args()
    timer = Timer()
    furnish(timer, print)
    for now in range(arguments.ticks + 1):
        timer.tick(now)
    print("left:", ", ".join(timer.names))


if __name__ == "__main__":
    main()
