LESSONS = [
    {"id": 1, "title": "First waves", "level": 1, "seats": 8},
    {"id": 2, "title": "Green waves", "level": 2, "seats": 6},
    {"id": 3, "title": "Turns", "level": 3, "seats": 4},
    {"id": 4, "title": "Reef", "level": 5, "seats": 2},
]


def find(level=0, seats=0):
    return [one for one in LESSONS if one["level"] >= level and one["seats"] >= seats]


def sort_by(lessons, key):
    return sorted(lessons, key=lambda one: one[key])
