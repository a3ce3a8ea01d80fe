from storefront.problems import Problem


def whole(request, name):
    """A whole number of the query, None where it is not given."""
    text = request.GET.get(name)
    if not text:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise Problem(name, "is no whole number") from error
