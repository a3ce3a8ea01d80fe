from dataclasses import dataclass, field

from mailgate.headers import Headers


@dataclass
class Message:
    headers: Headers = field(default_factory=Headers)
    body: str = ""

    @classmethod
    def parse(cls, text):
        head, _, body = text.partition("\n\n")
        message = cls(body=body)
        for line in head.splitlines():
            name, colon, value = line.partition(":")
            if colon:
                message.headers[name.strip()] = value.strip()
        return message
