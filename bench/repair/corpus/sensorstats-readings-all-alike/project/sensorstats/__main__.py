import sys

from sensorstats.reader import read

STEADY = 0.001


def main(path: str) -> None:
    with open(path, newline="") as file:
        sensors = read(file)
    for name, running in sorted(sensors.items()):
        note = "  steady: is it frozen?" if running.spread < STEADY else ""
        print(f"{name:<10}{running.count:>6}{running.mean:>9.3f}{running.spread:>9.3f}{note}")


if __name__ == "__main__":
    main(sys.argv[1])
