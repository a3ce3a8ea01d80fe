from .handlers import HANDLERS


def consume(messages):
    for message in messages:
        handler = HANDLERS.get(message["type"])
        if handler:
            handler(message)
