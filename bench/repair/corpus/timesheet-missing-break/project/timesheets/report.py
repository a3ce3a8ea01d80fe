from timesheets.clock import as_hours


def render(week, sums):
    lines = [f"Week {week}"]
    for person in sorted(sums):
        own = sums[person]
        line = f"{person:<12}{as_hours(own['worked']):>8}"
        if own["overtime"]:
            line += f"  (+{as_hours(own['overtime'])})"
        lines.append(line)
    return "\n".join(lines)
