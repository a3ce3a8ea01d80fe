from reportd.stock import low


def build(settings):
    report = settings["report"]
    lines = [report["title"], "=" * len(report["title"])]
    for shop in settings["shops"]:
        missing = low(shop, report["low"])
        lines.append(f"{shop}: {', '.join(missing) if missing else 'all well'}")
    return "\n".join(lines)
