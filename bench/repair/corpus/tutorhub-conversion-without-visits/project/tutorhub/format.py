def cell(value, unit=""):
    """A value for the table; a dash where there is none."""
    return "-" if value is None else f"{value}{unit}"


def table(campaigns):
    lines = []
    for c in campaigns:
        lines.append(" | ".join([
            c.name.ljust(14),
            cell(c.conversion(), " %"),
            cell(c.cost_per_signup(), " EUR"),
        ]))
    return "\n".join(lines)
