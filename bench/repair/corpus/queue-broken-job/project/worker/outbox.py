class Outbox:
    def __init__(self):
        self.sent = []
        self.aside = []

    def send(self, kind, address, text):
        self.sent.append((kind, address, text))

    def put_aside(self, line, why):
        self.aside.append((line, why))
