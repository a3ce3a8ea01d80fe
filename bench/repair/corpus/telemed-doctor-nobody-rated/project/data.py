DOCTORS = {
    "dr-lindqvist": {"name": "Maja Lindqvist", "specialty": "dermatology"},
    "dr-okafor": {"name": "Ada Okafor", "specialty": "pediatrics"},
}

REVIEWS = [
    {"doctor": "dr-lindqvist", "stars": 5, "text": "Quick and friendly"},
    {"doctor": "dr-lindqvist", "stars": 4, "text": ""},
]

VISITS = [
    {"doctor": "dr-lindqvist", "wait": 6, "shown": True},
    {"doctor": "dr-lindqvist", "wait": 12, "shown": False},
]


def reviews_of(slug):
    return [r for r in REVIEWS if r["doctor"] == slug]


def visits_of(slug):
    return [v for v in VISITS if v["doctor"] == slug]
