import sys

from solarlog import text
from solarlog.day import Day, read_day


def body(day: Day) -> str:
    lines = [f"Yield of {day.date}: {text.kwh(day.kwh)}", ""]
    lines.append(text.row("string", "yield", "per panel", "peak"))
    for string in day.strings:
        lines.append(text.row(string.name, text.kwh(string.kwh), f"{string.per_panel:.1f} kWh", text.watts(string.peak_w)))
    silent = [string.name for string in day.strings if string.kwh is None]
    if silent:
        lines += ["", f"Nothing was sent by {', '.join(silent)}."]
    return "\n".join(lines)


if __name__ == "__main__":
    print(body(read_day(sys.argv[1])))
