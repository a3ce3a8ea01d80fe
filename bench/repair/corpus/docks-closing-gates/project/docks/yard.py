from docks.gate import Gate


class Yard:
    """Gates that are open, by their number."""

    def __init__(self):
        self.open = {}
        self.log = []

    def open_gate(self, number):
        gate = Gate(number, on_close=self._closed)
        self.open[number] = gate
        return gate

    def _closed(self, gate):
        del self.open[gate.number]
        self.log.append(f"gate {gate.number} closed")

    def close_all(self):
        for gate in self.open.values():
            gate.close()
