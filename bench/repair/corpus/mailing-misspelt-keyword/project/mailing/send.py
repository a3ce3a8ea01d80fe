OUTBOX = []


def send(address, subject, *, reply_to=None, priority="normal"):
    OUTBOX.append({"to": address, "subject": subject, "reply_to": reply_to, "priority": priority})
    return len(OUTBOX)
