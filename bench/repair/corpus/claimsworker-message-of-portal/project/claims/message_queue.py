class MessageQueue:
    """Messages in the order in which they came; `audit` keeps all of them."""

    def __init__(self):
        self._waiting = []
        self.audit = []

    def put(self, message):
        self._waiting.append(message)
        self.audit.append(dict(message))

    def take(self):
        return self._waiting.pop(0) if self._waiting else None
