import sys

from recipes import book, files


def main(root, month):
    found = book.of_month(month)
    for recipe in found:
        files.write_page(root, recipe)
    print(files.write_month(root, month, found))


if __name__ == "__main__":
    main(*sys.argv[1:])
