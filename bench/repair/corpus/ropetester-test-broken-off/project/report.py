import sys

from sheet import read_pulls


def show(value):
    return "-" if value is None else "%.1f" % value


def mean_stretch(pulls):
    known = [p["stretch"] for p in pulls if p["stretch"] is not None]
    return sum(known) / len(known) if known else None


def weakest(pulls):
    """The pull that broke at the lowest load."""
    if not pulls:
        return None
    return min(pulls, key=lambda p: p["kn"])


def lines(pulls):
    out = []
    for p in pulls:
        out.append("%-8s %5s mm %6s kN %5s %%" % (p["rope"], show(p["mm"]), show(p["kn"]), show(p["stretch"])))
    low = weakest(pulls)
    out.append("mean stretch: " + show(mean_stretch(pulls)))
    out.append("weakest: " + (low["rope"] if low else "-"))
    return out


if __name__ == "__main__":
    for line in lines(read_pulls(sys.argv[1])):
        print(line)
