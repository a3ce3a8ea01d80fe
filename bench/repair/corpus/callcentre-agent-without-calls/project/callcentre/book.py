class Book:
    """The seconds of the calls of each agent."""

    def __init__(self):
        self._calls = {}

    def join(self, agent):
        self._calls.setdefault(agent, [])

    def add(self, agent, seconds):
        self._calls[agent].append(seconds)

    def calls(self, agent):
        """None: no such agent."""
        return self._calls.get(agent)

    def agents(self):
        return sorted(self._calls)
