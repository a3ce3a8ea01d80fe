import sys

import panel


def cell(value):
    return "-" if value is None else f"{value:.1f}"


def rows(scents):
    yield f"{'scent':<14}{'rating':>8}{'days':>8}"
    for scent in scents:
        yield f"{scent['name']:<14}{cell(panel.rating(scent)):>8}{cell(panel.lasting(scent)):>8}"


if __name__ == "__main__":
    for row in rows(panel.load(sys.argv[1])):
        print(row)
