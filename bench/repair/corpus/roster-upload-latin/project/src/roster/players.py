class Players:
    def __init__(self):
        self.by_number = {}

    def replace(self, rows):
        self.by_number = {row["number"]: row["name"] for row in rows}
        return len(self.by_number)
