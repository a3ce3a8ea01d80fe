import sys

from feeds.export import export


def main(argv):
    for link, page in export(argv[1]):
        print(f"{link}: {len(page)} articles")


if __name__ == "__main__":
    main(sys.argv)
