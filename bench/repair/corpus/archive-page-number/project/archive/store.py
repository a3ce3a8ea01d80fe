PHOTOS = [{"id": n, "title": f"Plate {n}", "year": 1890 + n} for n in range(1, 26)]


def by_id(photo_id):
    return next((photo for photo in PHOTOS if photo["id"] == photo_id), None)


def between(first, last):
    return [photo for photo in PHOTOS if first <= photo["year"] <= last]
