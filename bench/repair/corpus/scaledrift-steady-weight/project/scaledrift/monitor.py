import json
import sys

from scaledrift.running import Running


class Monitor:
    """Says when a scale reads something that it hardly ever reads."""

    def __init__(self, say, after=5, width=4):
        self.say = say
        self.after = after
        self.width = width
        self.scales = {}

    def reading(self, scale, kilograms):
        running = self.scales.setdefault(scale, Running())
        if running.count >= self.after:
            spread = max(running.deviation, 0.01)
            if abs(kilograms - running.mean) > self.width * spread:
                self.say(f"{scale}: {kilograms:.2f} kg, usually {running.mean:.2f}")
        running.add(kilograms)


def main():
    monitor = Monitor(print)
    for line in sys.stdin:
        row = json.loads(line)
        monitor.reading(row["scale"], row["kg"])


if __name__ == "__main__":
    main()
