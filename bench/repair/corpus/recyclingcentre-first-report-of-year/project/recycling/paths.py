from pathlib import Path


def summary_path(out, month):
    """``OUT/2026/summary-01.json``"""
    year, number = month.split("-")
    return Path(out, year, f"summary-{number}.json")


def detail_path(out, month):
    """``OUT/details/2026/01.csv``"""
    year, number = month.split("-")
    return Path(out, "details", year, f"{number}.csv")
