from collections import defaultdict

LIMIT = 9


def hours_by_driver(drives):
    result = defaultdict(float)
    for drive in drives:
        result[drive.driver] += drive.hours
    return dict(sorted(result.items()))


def render(drives, rejected):
    lines = []
    for driver, hours in hours_by_driver(drives).items():
        lines.append(f"{driver:<12} {hours:5.2f} h{' over the limit' if hours > LIMIT else ''}")
    for name, reason in rejected:
        lines.append(f"rejected {name}: {reason}")
    return "\n".join(lines)
