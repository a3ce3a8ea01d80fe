from __future__ import annotations

from datetime import date, timedelta

from fleetweekly import figures
from fleetweekly.model import Van
from fleetweekly.sample import fleet

NO_FIGURE = "-"


def row(van: Van, monday: date) -> list[str]:
    trips = van.trips_between(monday, monday + timedelta(days=6))
    average = figures.average_km(trips)
    longest = figures.longest(trips)
    return [
        van.plate,
        f"{figures.total_km(trips):.1f}",
        NO_FIGURE if average is None else f"{average:.1f}",
        NO_FIGURE if longest is None else f"{longest.km:.1f} ({longest.driver})",
    ]


def table(vans: list[Van], monday: date) -> str:
    rows = [["Van", "Total", "Average", "Longest"], *(row(van, monday) for van in vans)]
    return "\n".join(" | ".join(cells) for cells in rows)


if __name__ == "__main__":
    print(table(fleet(), date(2026, 9, 7)))
