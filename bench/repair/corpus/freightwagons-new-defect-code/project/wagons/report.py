import sys

from wagons.codes import defect_name, is_severe, place_name
from wagons.inspections import by_wagon, read


def describe(inspection):
    text = f"{inspection.day} {defect_name(inspection.defect)}, {place_name(inspection.place)}"
    return f"{text} (!)" if is_severe(inspection.defect) else text


def report(inspections):
    lines = []
    for wagon, own in sorted(by_wagon(inspections).items()):
        lines.append(wagon)
        lines.extend("  " + describe(inspection) for inspection in own)
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(read(sys.argv[1])))
