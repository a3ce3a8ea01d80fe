import sys

from exports.registry import UnknownFormat, writer

ROWS = [{"id": 1, "name": "Ida"}, {"id": 2, "name": "Bo"}]


def main(name):
    try:
        print(writer(name)(ROWS))
    except UnknownFormat as error:
        print(f"no such format: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
