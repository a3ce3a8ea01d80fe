import sys

from phonechain.book import Book
from phonechain.chain import calls, read_chain


def main(argv, out=None):
    parents, chain = argv
    book = Book()
    with open(parents, newline="", encoding="utf-8") as file:
        book.load(file)
    with open(chain, encoding="utf-8") as file:
        numbers = read_chain(file)
    for line in calls(book, numbers):
        print(line, file=out or sys.stdout)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: phonechain PARENTS CHAIN")
    main(sys.argv[1:])
