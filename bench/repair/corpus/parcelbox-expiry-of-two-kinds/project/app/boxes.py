from datetime import datetime, timedelta

from app.clock import utcnow

HOLD = timedelta(hours=48)


class Box:
    def __init__(self, code, filled_at=None):
        self.code = code
        self.filled_at = filled_at

    def fill(self):
        self.filled_at = utcnow()

    @property
    def expires_at(self):
        return self.filled_at + HOLD if self.filled_at else None

    def is_expired(self):
        return self.expires_at is not None and self.expires_at < datetime.utcnow()


BOXES = {"B1": Box("B1"), "B2": Box("B2", filled_at=utcnow() - timedelta(hours=50))}
