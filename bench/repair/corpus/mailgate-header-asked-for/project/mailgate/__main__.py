import os
import sys
from pathlib import Path

from mailgate.message import Message
from mailgate.rules import Refused, check, subject


def main(paths):
    own = os.environ.get("LIST_ADDRESS", "list@example.org")
    for path in paths:
        message = Message.parse(Path(path).read_text())
        try:
            check(message, own)
        except Refused as reason:
            print(f"{path}: refused, {reason}")
            continue
        print(f"{path}: {subject(message, 'list')}")


if __name__ == "__main__":
    main(sys.argv[1:])
