import json
import logging
import pathlib
import sys

from inboxrouter.router import route
from inboxrouter.tickets import TicketStore

log = logging.getLogger("inboxrouter")


def process(spool, store):
    done = []
    for path in sorted(pathlib.Path(spool).glob("*.json")):
        mail = json.loads(path.read_text(encoding="utf-8"))
        ticket = route(mail, store)
        log.info("%s added to ticket %s", path.name, ticket["number"])
        done.append(ticket["number"])
    return done


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    printer = {"number": 1204, "subject": "Printer on floor 2", "requester": "kofi@client.example", "messages": []}
    process(sys.argv[1], TicketStore([printer]))
