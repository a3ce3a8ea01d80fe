import argparse
import json
import sys

from standupbot.events import dispatch
from standupbot.standup import Standup


def run(lines, channel, members=()):
    standup = Standup(members)
    for line in lines:
        if line.strip():
            dispatch(standup, channel, json.loads(line))
    return standup


def main():
    parser = argparse.ArgumentParser(prog="standupbot")
    parser.add_argument("--channel", required=True)
    parser.add_argument("--member", action="append", default=[])
    options = parser.parse_args()
    print(run(sys.stdin, options.channel, options.member).summary())


if __name__ == "__main__":
    main()
