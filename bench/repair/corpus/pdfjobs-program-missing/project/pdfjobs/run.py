import sys

from pdfjobs.convert import convert

if __name__ == "__main__":
    print(convert(sys.argv[1], sys.argv[1].replace(".html", ".pdf")))
