class Topics:
    def __init__(self):
        self._subscribers: dict[str, list[str]] = {}

    def subscribe(self, topic: str, device: str) -> None:
        """Subscribing again changes nothing."""
        devices = self._subscribers.setdefault(topic, [])
        if device not in devices:
            devices.append(device)

    def unsubscribe(self, topic: str, device: str) -> None:
        """Unsubscribing again changes nothing."""
        self._subscribers.get(topic, []).remove(device)

    def devices(self, topic: str) -> list[str]:
        return list(self._subscribers.get(topic, []))
