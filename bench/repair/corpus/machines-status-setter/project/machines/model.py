STATUSES = ("running", "stopped", "broken")


class Machine:
    def __init__(self, name):
        self.name = name
        self._status = "running"
        self._speed = 0

    @property
    def speed(self):
        return self._speed

    @speed.setter
    def speed(self, value):
        if value < 0:
            raise ValueError("speed is negative")
        self._speed = value

    @property
    def status(self):
        return self._status

    @status.setter
    def status(self, value):
        if value not in STATUSES:
            raise ValueError(f"unknown status {value}")
        self.status = value
