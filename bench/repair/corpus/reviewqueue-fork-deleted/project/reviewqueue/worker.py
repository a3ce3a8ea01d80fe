import logging

from reviewqueue import messages

log = logging.getLogger("reviewqueue")


class Worker:
    """Posts one message for all changes that have been waiting for a day."""

    def __init__(self, fetch, post, patience=24):
        self.fetch = fetch
        self.post = post
        self.patience = patience

    def run_once(self):
        try:
            lines = self.digest()
        except Exception:
            log.exception("no digest today")
            return
        if lines:
            self.post("\n".join(lines))

    def digest(self):
        late = [pull for pull in self.fetch() if pull["waiting_hours"] >= self.patience]
        late.sort(key=lambda pull: -pull["waiting_hours"])
        return [messages.waiting(pull) for pull in late]
