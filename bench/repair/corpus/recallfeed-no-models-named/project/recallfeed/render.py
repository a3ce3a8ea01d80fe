ORDER = {"high": 0, "medium": 1, "low": 2}


def entry(recall):
    lines = ["[%s] %s %s (%s)" % (recall.severity, recall.brand, recall.product, recall.number)]
    lines.append("  models: " + (", ".join(recall.models) if recall.models else "all"))
    if recall.countries:
        lines.append("  countries: " + ", ".join(recall.countries))
    if recall.advice:
        lines.append("  " + recall.advice)
    return "\n".join(lines) + "\n"


def digest(recalls):
    ordered = sorted(recalls, key=lambda recall: (ORDER[recall.severity], recall.published))
    return "\n".join(entry(recall) for recall in ordered)
