import logging
from collections import deque

from scanarchive.client import ArchiveError

log = logging.getLogger(__name__)


class Uploader:
    def __init__(self, inbox, client, retry=3):
        self.inbox = inbox
        self.client = client
        self.retry = retry
        self.queue = deque()
        self.failures = {}

    def run(self):
        """Takes all scans to the archive; returns how many it has taken."""
        stored = 0
        self.queue.extend(self.inbox.scans())
        while self.queue:
            name = self.queue.popleft()
            try:
                self.client.store(name, self.inbox.read(name))
            except ArchiveError as error:
                self.failed(name, error)
                continue
            self.inbox.done(name)
            stored += 1
        return stored

    def failed(self, name, error):
        self.failures[name] = self.failures.get(name, 0) + 1
        log.warning("%s (%d)", error, self.failures[name])
        if self.failures[name] > self.retry:
            self.inbox.set_aside(name)
        else:
            self.retry(name)

    def retry(self, name):
        """Puts a scan to the end of the queue."""
        self.queue.append(name)
