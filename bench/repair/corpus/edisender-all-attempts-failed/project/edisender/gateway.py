class Gateway(object):
    """Talks to the trading partner. ``line`` does the actual sending."""

    def __init__(self, line):
        self.line = line

    def send(self, document):
        return self.line("PUT", document["id"], document["body"])

    def acknowledge(self, document_id):
        return self.line("ACK", document_id, "")
