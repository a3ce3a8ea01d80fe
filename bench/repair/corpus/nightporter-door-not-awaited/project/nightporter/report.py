class Report:
    def __init__(self):
        self.lines = []
        self.ok = None

    def add(self, door, what):
        self.lines.append(f"{door}: {what}")

    def __str__(self):
        return "\n".join([*self.lines, "all locked" if self.ok else "NOT all locked"])
