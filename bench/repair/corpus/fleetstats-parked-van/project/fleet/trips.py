VEHICLES = ("VAN-1", "VAN-2", "VAN-3")

# vehicle, day, km, litres
DEFAULT_TRIPS = [
    ("VAN-1", "2026-02-03", 120.5, 9.8),
    ("VAN-1", "2026-02-11", 44.0, 4.1),
    ("VAN-2", "2026-02-11", 310.2, 25.0),
    ("VAN-3", "2026-01-29", 18.0, 1.7),
]


class TripLog:
    def __init__(self, rows):
        self._trips = [
            {"vehicle": v, "day": d, "km": km, "litres": litres} for v, d, km, litres in rows
        ]

    def exists(self, vehicle):
        return vehicle in VEHICLES

    def of(self, vehicle, month=None):
        found = [t for t in self._trips if t["vehicle"] == vehicle]
        if month:
            found = [t for t in found if t["day"].startswith(month)]
        return found
