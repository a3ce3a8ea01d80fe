from math import cos, hypot, radians

VETS = [
    {"name": "Castle Vets", "at": (52.36, -2.71), "emergency": False},
    {"name": "Usk Animal Hospital", "at": (51.60, -2.97), "emergency": True},
    {"name": "Medina Vets", "at": (50.71, -1.30), "emergency": True},
]


def km(here, there):
    lat = radians((here[0] + there[0]) / 2)
    return 111.2 * hypot(here[0] - there[0], (here[1] - there[1]) * cos(lat))


def nearest(here, emergency=False):
    chosen = [vet for vet in VETS if vet["emergency"] or not emergency]
    return sorted(
        ({"name": vet["name"], "km": round(km(here, vet["at"]), 1)} for vet in chosen), key=lambda vet: vet["km"]
    )
