from datetime import datetime, timezone
from itertools import groupby
from operator import attrgetter


def all_but(snapshots, keep):
    """What goes if only the newest ``keep`` of each volume stay."""
    gone = []
    ordered = sorted(snapshots, key=attrgetter("volume", "taken"))
    for _, group in groupby(ordered, key=attrgetter("volume")):
        loose = [snapshot for snapshot in group if not snapshot.pinned]
        gone += loose[: max(len(loose) - keep, 0)]
    return gone


def older_than(snapshots, days, now=None):
    """What goes if nothing older than so many days stays."""
    limit = (now or datetime.now(timezone.utc)) - timedelta(days=days)
    return [snapshot for snapshot in snapshots if snapshot.taken < limit and not snapshot.pinned]
