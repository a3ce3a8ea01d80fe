import sys

from nightmarket.plan import plan
from nightmarket.reminders import reminders
from nightmarket.stalls import load

COMMANDS = {"plan": plan, "remind": reminders}


def main(argv):
    if len(argv) != 2 or argv[0] not in COMMANDS:
        sys.exit(f"usage: nightmarket {'|'.join(sorted(COMMANDS))} DAY")
    for line in COMMANDS[argv[0]](load("data/stalls.json"), argv[1]):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
