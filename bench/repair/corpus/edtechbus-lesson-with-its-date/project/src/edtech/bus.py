class Bus:
    """Topics and their messages; a broker in production."""

    def __init__(self):
        self.messages: list[tuple[str, str]] = []

    def publish(self, topic: str, message: str) -> None:
        if not isinstance(message, str):
            raise TypeError("messages are text")
        self.messages.append((topic, message))


bus = Bus()
