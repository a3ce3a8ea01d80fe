from datetime import date

from fleetweekly.model import Trip, Van


def fleet():
    return [
        Van("HB-F 101", [Trip(date(2026, 9, 7), 112.5, "Jo"), Trip(date(2026, 9, 9), 80, "Max")]),
        Van("HB-F 102", [Trip(date(2026, 8, 31), 40, "Jo")]),
        Van("HB-F 103", [Trip(date(2026, 9, 11), 231, "Eve")]),
    ]
