UNEVEN = 0.1


def render(weights):
    lines = []
    for number, running in sorted(weights.items()):
        deviation = running.deviation
        mark = "  uneven" if deviation > UNEVEN else ""
        lines.append(f"line {number}: {running.count} bottles, {running.mean:.1f} g, +-{deviation:.2f}{mark}")
    return "\n".join(lines)
