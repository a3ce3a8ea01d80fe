import json
import sys

from relaymail.send import deliver
from relaymail.settings import from_environment

settings = from_environment()
with open(sys.argv[1], encoding="utf-8") as file:
    queue = json.load(file)
sent = deliver(queue, settings)
print(f"{sent} mails sent")
