import argparse
import json
import sys

from imagesweep.plan import removable


def arguments(argv):
    parser = argparse.ArgumentParser(prog="imagesweep")
    parser.add_argument("tags", help="JSON: an object with the tags of each repository")
    parser.add_argument("--keep", type=int, default=5, metavar="N")
    parser.add_argument("--in-use", metavar="FILE", help="images that run somewhere, one per line")
    return parser.parse_args(argv)


def main(argv=None, out=sys.stdout):
    options = arguments(argv)
    with open(options.tags, encoding="utf-8") as file:
        repositories = json.load(file)
    in_use = set()
    if options.in_use:
        with open(options.in_use, encoding="utf-8") as file:
            in_use = {line.strip() for line in file if line.strip()}
    for image in removable(repositories, options.keep, in_use):
        print(image, file=out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
