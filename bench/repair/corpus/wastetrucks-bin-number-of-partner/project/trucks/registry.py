class Registry:
    """Where each bin stands, by the number that is printed on it."""

    def __init__(self, addresses):
        self._addresses = dict(addresses)

    def address(self, number):
        return self._addresses.get(number, "unknown bin")
