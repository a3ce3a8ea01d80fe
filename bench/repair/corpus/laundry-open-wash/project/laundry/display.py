import json
import sys

DASH = "--"


def temperature(machine):
    degrees = machine["temperature"]
    return DASH if degrees is None else f"{degrees:d} °C"


def litres(machine):
    return f"{machine['litres']:.1f} l"


def line(machine):
    return f"{machine['id']:>2}  {machine['state']:<8}{temperature(machine):>7}{litres(machine):>10}"


def main(path):
    with open(path, encoding="utf-8") as file:
        for machine in json.load(file):
            print(line(machine))


if __name__ == "__main__":
    main(sys.argv[1])
