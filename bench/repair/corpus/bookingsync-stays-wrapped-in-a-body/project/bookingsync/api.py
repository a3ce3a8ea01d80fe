class PartnerApi:
    """Version 2 of the partner's API: every collection comes as ``{"count": ..., "items": [...]}``."""

    def __init__(self, transport, prefix="/v2"):
        self.transport = transport
        self.prefix = prefix

    def _get(self, path):
        return self.transport.get(self.prefix + path)

    def rooms(self):
        return self._get("/rooms")["items"]

    def stays(self):
        return self._get("/stays")
