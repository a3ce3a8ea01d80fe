from dataclasses import dataclass
from email.header import decode_header, make_header

from pressclips.parts import decoded, parse


@dataclass
class Clipping:
    title: str
    text: str


def clipping_of(raw):
    message = parse(raw)
    title = str(make_header(decode_header(message["Subject"] or "")))
    if message.is_multipart():
        texts = [decoded(part) for part in message.walk() if part.get_content_type() == "text/plain"]
        return Clipping(title, "\n".join(texts).strip())
    return Clipping(title, message.get_payload(decode=True).decode("utf-8").strip())
