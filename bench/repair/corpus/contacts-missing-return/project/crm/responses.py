def created(body):
    return body, 201


def rejected(errors):
    return {"errors": errors}, 422
