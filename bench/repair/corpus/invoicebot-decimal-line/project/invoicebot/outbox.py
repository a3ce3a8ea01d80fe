import json

from invoicebot.encoding import dumps
from invoicebot.lines import priced, total


class Outbox:
    def __init__(self):
        self.messages = []

    def announce(self, number, lines):
        self.messages.append(dumps({"kind": "invoice", "number": number, "total": total(lines)}))

    def remind(self, number, lines, due):
        body = {"kind": "reminder", "number": number, "lines": priced(lines), "due": due}
        self.messages.append(json.dumps(body, sort_keys=True))
