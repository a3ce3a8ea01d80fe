from trails import drawing, store


class NoSuchTrail(Exception):
    pass


def details(slug):
    trail = store.find(slug)
    if trail is None:
        raise NoSuchTrail(slug)
    return {"slug": trail.slug, "name": trail.name, "kilometres": drawing.kilometres(trail)}


def signpost(slug):
    return drawing.sign(store.find(slug))


def index():
    return [trail.slug for trail in store.open_trails()]
