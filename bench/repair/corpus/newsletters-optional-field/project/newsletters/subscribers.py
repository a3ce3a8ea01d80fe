from newsletters.messages import Subscribe


class Subscribers:
    def __init__(self):
        self.by_address = {}
        self.left = []

    def apply(self, message):
        if isinstance(message, Subscribe):
            self.by_address[message.address] = {"name": message.name, "source": message.source or "unknown"}
        else:
            self.by_address.pop(message.address, None)
            self.left.append((message.address, message.reason))
