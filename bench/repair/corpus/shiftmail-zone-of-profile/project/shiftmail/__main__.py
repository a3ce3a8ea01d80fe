import json
import sys

from shiftmail.mails import mails


def main(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    for one in mails(data["people"], data["shifts"]):
        print(one["to"])
        print("  " + one["text"].replace("\n", "\n  "))


if __name__ == "__main__":
    main(sys.argv[1])
