import argparse

from contribs.render import FORMATS
from contribs.shortlog import parse


def main():
    parser = argparse.ArgumentParser(prog="contribs")
    parser.add_argument("shortlog")
    parser.add_argument("--format", choices=FORMATS, default="plain")
    parser.add_argument("--least", type=int, default=1, help="commits that one must have made")
    arguments = parser.parse_args()
    with open(arguments.shortlog, encoding="utf-8") as file:
        people = [person for person in parse(file) if person.commits >= arguments.least]
    people.sort(key=lambda person: person.sort_key)
    print(FORMATS[arguments.format](people))


if __name__ == "__main__":
    main()
