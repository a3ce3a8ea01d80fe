from archive.problems import BadParameter

SIZE = 10


def year_of(params, name, fallback):
    text = params.get(name)
    if text is None:
        return fallback
    try:
        return int(text)
    except ValueError:
        raise BadParameter(f"{name} must be a whole number", parameter=name)


def page_of(params):
    number = int(params.get("page", "1"))
    if number < 1:
        raise BadParameter("page must be 1 or more", parameter="page")
    return number


def slice_of(items, number):
    start = (number - 1) * SIZE
    return {
        "items": items[start : start + SIZE],
        "page": number,
        "pages": max(1, -(-len(items) // SIZE)),
    }
