import json
import sys

from notifier.templates import Templates


def work(messages, send):
    templates = Templates("no-reply@example.com")
    for message in messages:
        send(templates.render(message))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        work(json.load(file), lambda mail: print(mail["to"], mail["subject"]))
