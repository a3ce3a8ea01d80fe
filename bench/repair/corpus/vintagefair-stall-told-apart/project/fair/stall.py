class Refused(ValueError):
    def __init__(self, field, reason):
        super().__init__(f"{field} {reason}")
        self.field = field
        self.reason = reason


def stall_of(body):
    name = str(body.get("name") or "").strip()
    if not name:
        raise Refused("name", "is missing")
    metres = body.get("metres")
    if not isinstance(metres, (int, float)) or isinstance(metres, bool):
        raise Refused("metres", "is not a number")
    if not 1 <= metres <= 12:
        raise Refused("metres", "must lie between 1 and 12")
    return {"name": name, "metres": metres}
