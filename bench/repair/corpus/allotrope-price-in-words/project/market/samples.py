SAMPLES = [
    {"id": 1, "element": "Bi", "grams": 12.0, "price": 9.5},
    {"id": 2, "element": "Bi", "grams": 80.0, "price": 41.0},
    {"id": 3, "element": "Ga", "grams": 5.0, "price": 18.0},
]


def matching(element=None, max_price=None, limit=10):
    found = [
        sample
        for sample in SAMPLES
        if (element is None or sample["element"] == element) and (max_price is None or sample["price"] <= max_price)
    ]
    return found[:limit]
