from collections import Counter


class Report:
    def __init__(self):
        self.hits = 0
        self.bytes = 0
        self.paths = Counter()
        self.hosts = set()
        self.statuses = Counter()
        self.hours = Counter()
        self.errors = []

    def add(self, hit):
        self.hits += 1
        self.bytes += hit.size
        self.paths[hit.path] += 1
        self.hosts.add(hit.host)
        self.statuses[hit.status // 100] += 1
        self.hours[hit.time.hour] += 1
        if hit.is_error:
            self.errors.append(hit)


def size(count):
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def render(report, top):
    lines = [f"{report.hits} hits of {len(report.hosts)} hosts, {size(report.bytes)}"]
    for kind in sorted(report.statuses):
        lines.append(f"  {kind}xx {report.statuses[kind]:>8}")
    if report.paths:
        lines.append("most asked for:")
        for path, count in report.paths.most_common(top):
            lines.append(f"  {count:>8}  {path}")
    if report.hours:
        hour, count = max(report.hours.items(), key=lambda pair: (pair[1], -pair[0]))
        lines.append(f"busiest hour: {hour:02d} ({count})")
    for hit in report.errors[:top]:
        lines.append(f"error {hit.status}: {hit.method} {hit.path}")
    return "\n".join(lines)
