from carolbook.carols import CAROLS


def chosen(language=None):
    return [carol for carol in CAROLS if language is None or carol.language == language]


def ordered(carols, order="book"):
    """Carols as they stand in the book, by their title, or the oldest first."""
    if order == "title":
        return sorted(carols, key=lambda carol: carol.title.casefold())
    if order == "year":
        return carols.sort(key=lambda carol: carol.year)
    return carols


def page(carols, number, size):
    return carols[(number - 1) * size : number * size]
