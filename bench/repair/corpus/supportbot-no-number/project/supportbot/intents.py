"""Each intent reads a mail and answers what to do, or None: then the mail is not its business."""

import re

ORDER = re.compile(r"#(\d{4,})")


def newsletter(mail):
    if "unsubscribe" not in mail["subject"].lower():
        return None
    return {"action": "unsubscribe", "who": mail["from"]}


def refund(mail):
    found = ORDER.search(mail["subject"])
    if found is None or "refund" not in mail["text"].lower():
        return None
    return {"action": "refund", "order": int(found.group(1))}


def parcel(mail):
    if "parcel" not in mail["text"].lower():
        return None
    order = ORDER.search(mail["subject"]).group(1)
    return {"action": "track", "order": int(order)}


INTENTS = [newsletter, refund, parcel]
