class Line:
    """Stands in for the radio: what is written can be read again."""

    def __init__(self):
        self.written = []

    def write(self, text):
        self.written.append(text)

    def status(self):
        return "idle" if not self.written else f"{len(self.written)} sent"
