class Channel:
    """A way to people: `deliver` is what subclasses do."""

    def __init__(self, target):
        self.target = target
        self.sent = []

    def notify(self, text):
        self.deliver(text)
        self.sent.append(text)

    def deliver(self, text):
        raise NotImplementedError(f"{type(self).__name__} cannot deliver")
