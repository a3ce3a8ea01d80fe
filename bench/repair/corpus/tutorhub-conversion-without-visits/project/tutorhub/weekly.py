import json
import sys

from tutorhub.format import table
from tutorhub.funnel import Campaign


def read(path):
    with open(path) as f:
        raw = json.load(f)
    return [Campaign(name, **figures) for name, figures in raw.items()]


def main():
    print(table(read(sys.argv[1])))


if __name__ == "__main__":
    main()
