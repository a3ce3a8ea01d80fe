import sys

from ponds import names


def badges(lines):
    found = [line.strip() for line in lines if line.strip()]
    return [f"{names.initials(name)}  {name}" for name in sorted(found, key=names.sorting)]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(badges(file)))
