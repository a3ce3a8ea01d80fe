import json
import sys

from alertbot.rules import alerts
from alertbot.settings import load_settings


def main(argv=None):
    path, = argv if argv is not None else sys.argv[1:]
    settings = load_settings()
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    for line in alerts(rows, settings):
        for channel in settings.channels:
            print(f"#{channel} {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
