class Ledger:
    """Lines for bookkeeping. ``country`` is None for what is not sent anywhere, such as gift cards."""

    def __init__(self):
        self.lines = []

    def add(self, charge_id, cents, email=None, country=None):
        if any(line["id"] == charge_id and line["cents"] == cents for line in self.lines):
            return
        self.lines.append({"id": charge_id, "cents": cents, "email": email, "country": country})
