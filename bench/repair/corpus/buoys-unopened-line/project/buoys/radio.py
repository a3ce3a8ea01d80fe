from buoys.line import Line


class Radio:
    def __init__(self, open_line=Line):
        self._open_line = open_line
        self._line = None

    def _ready(self):
        """The line, which is opened when it is first needed."""
        if self._line is None:
            self._line = self._open_line()
        return self._line

    def light(self, buoy, on):
        self._ready().write(f"{buoy} {'on' if on else 'off'}")

    def flash(self, buoy, times):
        line = self._ready()
        for _ in range(times):
            line.write(f"{buoy} flash")

    def status(self):
        return self._line.status()
