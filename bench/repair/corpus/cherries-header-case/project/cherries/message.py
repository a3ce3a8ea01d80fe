from dataclasses import dataclass


@dataclass
class Message:
    method: str
    path: str
    headers: dict
    body: str


def parse(text):
    head, _, body = text.partition("\n\n")
    first, *lines = head.splitlines()
    method, path, _ = first.split(" ")
    return Message(method, path, dict(header(line) for line in lines), body.strip())


def header(line):
    # Names of headers are the same in any case.
    name, _, value = line.partition(":")
    return name.strip().lower(), value.strip()
