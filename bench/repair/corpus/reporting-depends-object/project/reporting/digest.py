from reporting.api import month_count, month_total
from reporting.database import get_database


def counts(months):
    database = get_database()
    return [month_count(month, database)["count"] for month in months]


def digest(months):
    """Lines for the mail to the owners."""
    return [f"{month}: {month_total(month)['cents'] / 100:.2f}" for month in months]


if __name__ == "__main__":
    print("\n".join(digest(["2026-05", "2026-06"])))
