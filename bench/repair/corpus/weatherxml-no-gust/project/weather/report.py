def shown(value):
    return "-" if value is None else f"{value:.1f}"


def table(readings):
    return "\n".join(" ".join([r.station, shown(r.celsius), shown(r.wind), shown(r.gust)]) for r in readings)
