import sys

from onixfeed.listing import listing
from onixfeed.reader import read


def main() -> int:
    books = read(sys.argv[1])
    for line in listing(books):
        print(line)
    print(f"{len(books)} books")
    return 0


if __name__ == "__main__":
    sys.exit(main())
