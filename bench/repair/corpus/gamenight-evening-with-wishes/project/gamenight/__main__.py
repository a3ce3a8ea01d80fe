import sys
from pathlib import Path

from gamenight.plan import BadPlan, lines


def main(path):
    try:
        for line in lines(Path(path).read_text(encoding="utf-8")):
            print(line)
    except BadPlan as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
