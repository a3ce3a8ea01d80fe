import logging

logger = logging.getLogger("hotspot")


class Guests:
    def __init__(self, guests=None):
        self._guests = dict(guests or {})
        self.dropped = []

    def enter(self, mac, now, minutes=30):
        self._guests[mac] = {"since": now, "minutes": minutes}

    def leave(self, mac):
        if self._guests.pop(mac, None) is not None:
            self.dropped.append(mac)
            logger.info("dropped %s", mac)

    def sweep(self, now):
        """Drops whose time is over; answers how many stay."""
        for mac, guest in self._guests.items():
            if guest["since"] + guest["minutes"] * 60 <= now:
                self.leave(mac)
        return len(self._guests)

    def rename(self, old, new):
        if old in self._guests:
            self._guests[new] = self._guests.pop(old)

    def __contains__(self, mac):
        return mac in self._guests
