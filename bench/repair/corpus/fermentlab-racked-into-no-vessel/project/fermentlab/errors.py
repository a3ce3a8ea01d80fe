class DomainError(Exception):
    status = 400


class NotFound(DomainError):
    status = 404

    def __init__(self, kind: str, key: str):
        super().__init__(f"{kind} {key} does not exist")


class VesselTooSmall(DomainError):
    status = 409
