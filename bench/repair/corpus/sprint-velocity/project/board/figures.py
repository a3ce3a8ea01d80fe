"""Figures that the board shows."""


def done_share(tasks: list[dict]) -> float:
    done = sum(1 for task in tasks if task["done"])
    return done / len(tasks) if tasks else 0.0


def velocity(tasks: list[dict], days: int) -> float:
    points = sum(task["points"] for task in tasks if task["done"])
    return round(points / days, 2)
