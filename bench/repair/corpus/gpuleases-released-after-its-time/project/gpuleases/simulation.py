import heapq
from itertools import count

from gpuleases.pool import LeasePool, NoneFree


def simulate(gpus, seconds, jobs):
    pool = LeasePool(gpus, seconds)
    order = count()
    events = [(job["at"], next(order), "start", job, None) for job in jobs]
    heapq.heapify(events)
    while events:
        now, _, kind, job, lease = heapq.heappop(events)
        if kind == "end":
            pool.release(lease)
            yield f"{now:>4} {job['name']} is done"
            continue
        try:
            lease = pool.acquire(job["name"], now)
        except NoneFree:
            heapq.heappush(events, (now + 10, next(order), "start", job, None))
            continue
        yield f"{now:>4} {job['name']} gets {lease.gpu}"
        heapq.heappush(events, (now + job["takes"], next(order), "end", job, lease))
