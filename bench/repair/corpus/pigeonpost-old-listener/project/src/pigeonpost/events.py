from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Context:
    actor: str
    notes: list[str] = field(default_factory=list)


_listeners = defaultdict(list)


def on(event):
    """Registers a listener: it is called with what happened and with the context of the request."""

    def register(listener):
        _listeners[event].append(listener)
        return listener

    return register


def emit(event, payload, context):
    for listener in _listeners[event]:
        listener(payload, context)
