import sys

from thatching.prices import price
from thatching.settings import parse


def estimate(settings):
    lines = [f"Roof of {settings['area']} square metres, {settings['material']}"]
    for name in ("note", "plan"):
        if name in settings:
            lines.append(f"{name}: {settings[name]}")
    total = price(float(settings["area"]), settings["material"], settings.get("ridge", "flush"))
    return [*lines, f"total: {total:.2f}"]


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        print("\n".join(estimate(parse(file))))
