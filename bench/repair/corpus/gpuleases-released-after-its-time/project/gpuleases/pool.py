from collections import deque
from dataclasses import dataclass


class NoneFree(Exception):
    pass


@dataclass(frozen=True)
class Lease:
    id: int
    gpu: str
    holder: str
    until: float


class LeasePool:
    """GPUs that are lent for a time.

    A lease that is over is taken back by ``expire``: its GPU is lent to the next one, whether the holder has released it
    or not.
    """

    def __init__(self, gpus, seconds):
        self._free = deque(gpus)
        self._seconds = seconds
        self._active = {}
        self._last = 0

    @property
    def free(self):
        return len(self._free)

    def acquire(self, holder, now):
        self.expire(now)
        if not self._free:
            raise NoneFree(holder)
        self._last += 1
        lease = Lease(self._last, self._free.popleft(), holder, now + self._seconds)
        self._active[lease.id] = lease
        return lease

    def release(self, lease):
        del self._active[lease.id]
        self._free.append(lease.gpu)

    def expire(self, now):
        over = [lease for lease in self._active.values() if lease.until <= now]
        for lease in over:
            self.release(lease)
        return over
