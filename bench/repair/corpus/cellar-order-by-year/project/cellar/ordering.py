"""Orders of the list; what is not known goes last in each."""


def by_name(bottles):
    return sorted(bottles, key=lambda bottle: bottle.name.casefold())


def by_rating(bottles):
    return sorted(bottles, key=lambda bottle: (bottle.rating is None, -(bottle.rating or 0)))


def by_vintage(bottles):
    return sorted(bottles, key=lambda bottle: bottle.vintage)


ORDERS = {"name": by_name, "rating": by_rating, "vintage": by_vintage}
