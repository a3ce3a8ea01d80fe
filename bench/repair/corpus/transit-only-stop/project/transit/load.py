import sys

from transit import network, stops, xmldict


def main(path):
    with open(path, encoding="utf-8") as file:
        found = xmldict.parse(file.read())
    for notice in network.notices(found):
        print("!", notice)
    lines = network.lines(found)
    for code, line in lines.items():
        print(code, " - ".join(stops.names(line)))
    print(stops.count(lines), "stops")


if __name__ == "__main__":
    main(sys.argv[1])
