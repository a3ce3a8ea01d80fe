class Refused(Exception):
    pass


def check(message, own_address):
    """Refuses what must not go to the list."""
    for name in ("From", "Subject"):
        if name not in message.headers:
            raise Refused(f"no {name}")
    if message.headers.get("X-Loop") == own_address:
        raise Refused("came from here")
    if message.headers.get("Precedence", "") in ("bulk", "junk"):
        raise Refused("automatic")


def subject(message, tag):
    text = message.headers["Subject"]
    return text if tag in text else f"[{tag}] {text}"
