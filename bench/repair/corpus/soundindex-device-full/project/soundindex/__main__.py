import json
import sys

from soundindex.index import by_tag, write


def main(source, target):
    with open(source, encoding="utf-8") as file:
        sounds = json.load(file)
    index = by_tag(sounds)
    write(index, target)
    print(f"{len(index)} tags of {len(sounds)} sounds")


if __name__ == "__main__":
    main(*sys.argv[1:])
