import logging
from collections import deque

log = logging.getLogger(__name__)


class Worker:
    """Does what waits in the queue, one task after the other. A task that fails stops the worker."""

    def __init__(self, library, outbox):
        self.library = library
        self.outbox = outbox
        self.queue = deque()
        self.done = 0

    def enqueue(self, task, film_id, **options):
        self.queue.append((task, film_id, options))

    def run(self):
        while self.queue:
            task, film_id, options = self.queue.popleft()
            getattr(self, f"do_{task}")(film_id, **options)
            self.done += 1

    def do_share(self, film_id, to):
        film = self.library.get(film_id)
        if film is None:
            log.info("film %s is gone, not shared", film_id)
            return
        self.outbox.append((to, f"{film.owner} shares {film.id} with you"))

    def do_render(self, film_id, fps=12):
        film = self.library.get(film_id)
        seconds = len(film.frames) / fps
        film.rendered = f"{film.id}.mp4"
        self.outbox.append((film.owner, f"{film.rendered} is ready, {seconds:.1f} s"))
