DOORS = ("front", "yard", "garage")


def door_of(headers):
    door = headers.get("X-Door", "front").strip().lower()
    return door if door in DOORS else None
