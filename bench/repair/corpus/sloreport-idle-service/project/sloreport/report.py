TARGET = 0.995


def percent(ratio):
    return "n/a" if ratio is None else "%.2f%%" % (ratio * 100)


def milliseconds(value):
    return "n/a" if value is None else "%d ms" % value


def figures(window):
    availability = window.availability()
    return {
        "service": window.name,
        "requests": window.total,
        "availability": availability,
        "p95": window.latency(95),
        "met": None if availability is None else availability >= TARGET,
    }


def text(rows):
    lines = []
    for row in rows:
        mark = "!" if row["met"] is False else " "
        lines.append(
            "%s %-12s %8d  %8s  %s"
            % (mark, row["service"], row["requests"], percent(row["availability"]), milliseconds(row["p95"]))
        )
    return "\n".join(lines) + "\n"
