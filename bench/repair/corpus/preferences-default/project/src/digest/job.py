import json
import sys
from pathlib import Path

from digest.mailer import recipients

DEFAULT = Path(__file__).with_name("users.json")


def main(path=DEFAULT, hour=8):
    users = json.loads(Path(path).read_text())
    for address in recipients(users, hour):
        print("sending to", address)


if __name__ == "__main__":
    main(*sys.argv[1:])
