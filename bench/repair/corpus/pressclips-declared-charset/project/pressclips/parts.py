from email import message_from_bytes


def parse(raw):
    return message_from_bytes(raw)


def charset_of(part):
    """The charset that the part declares; without one, mails are read as UTF-8."""
    return part.get_content_charset() or "utf-8"


def decoded(part):
    """Text of the part; a byte that is not of its charset is replaced, a clipping is never lost for one letter."""
    return part.get_payload(decode=True).decode(charset_of(part), errors="replace")
