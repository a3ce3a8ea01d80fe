PANS = [
    {"id": "N1", "grade": "fine", "tons": 14},
    {"id": "N2", "grade": "coarse", "tons": 31},
    {"id": "S1", "grade": "fine", "tons": 8},
    {"id": "S2", "grade": "flakes", "tons": 2},
]


def pans(grade=None, limit=50):
    found = [pan for pan in PANS if grade is None or pan["grade"] == grade]
    return found[:limit]
