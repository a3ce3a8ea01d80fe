import json
import logging
import sys

from juryroom.register import Register
from juryroom.replies import Unreadable, parse

log = logging.getLogger("juryroom")


def process(mails, register):
    for mail in mails:
        try:
            reply = parse(mail)
        except Unreadable as reason:
            log.info("for a clerk: %s", reason)
            register.hand_to_clerk(mail, str(reason))
            continue
        register.record(reply)
    return register


if __name__ == "__main__":
    with open(sys.argv[1]) as inbox:
        print(process(json.load(inbox), Register()).summary())
