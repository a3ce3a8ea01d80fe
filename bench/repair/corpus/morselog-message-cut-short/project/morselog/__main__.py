import sys

from morselog.messages import messages


def report(lines):
    broken = []
    for station, text in messages(lines, broken):
        yield f"{station}: {text}"
    yield f"{len(broken)} broken: {', '.join(error.station for error in broken) or '-'}"


if __name__ == "__main__":
    with open(sys.argv[1]) as log:
        for line in report(log):
            print(line)
