class YardError(Exception):
    status = 400


class BadNumber(YardError):
    """What was scanned or typed is no container number."""

    status = 422


class NotInYard(YardError):
    status = 404
