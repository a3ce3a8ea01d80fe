import logging

log = logging.getLogger("voice")


class Sweeper:
    def __init__(self, hub, idle=1800):
        self.hub = hub
        self.idle = idle

    def sweep(self, channel, now):
        """Sends out who has been silent for too long; answers how many."""
        gone = 0
        for user, last in self.hub.channels[channel].items():
            if now - last > self.idle:
                self.hub.leave(channel, user)
                gone += 1
        return gone

    def tick(self, now):
        for channel in list(self.hub.channels):
            try:
                gone = self.sweep(channel, now)
            except Exception:
                log.exception("sweep of %s failed", channel)
                continue
            if gone:
                log.info("%d left %s", gone, channel)
