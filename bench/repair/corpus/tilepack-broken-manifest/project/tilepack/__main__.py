import argparse
import sys

from tilepack.manifest import PackError
from tilepack.pack import pack


def main():
    parser = argparse.ArgumentParser(prog="tilepack")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--target", default=".")
    arguments = parser.parse_args()
    failed = 0
    for folder in arguments.folders:
        try:
            print(f"packed {pack(folder, arguments.target).name}")
        except PackError as error:
            print(f"left out {error}")
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
