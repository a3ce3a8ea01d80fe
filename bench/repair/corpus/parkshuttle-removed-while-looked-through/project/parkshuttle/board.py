SILENT_AFTER = 300


class Board:
    """Where the shuttles were seen last."""

    def __init__(self):
        self._seen = {}
        self._waiting = {}

    def see(self, shuttle, stop, at):
        self._seen[shuttle] = (stop, at)

    def wait(self, stop, people):
        self._waiting[stop] = people

    def where(self, shuttle):
        found = self._seen.get(shuttle)
        return found[0] if found else None

    def sweep(self, now):
        """Forgets the shuttles that have been silent for too long; answers which."""
        silent = []
        for shuttle, (_, at) in self._seen.items():
            if self._is_silent(at, now):
                silent.append(shuttle)
                self._forget(shuttle)
        return silent

    def clear_empty_stops(self):
        """Forgets the stops where nobody waits."""
        for stop in [stop for stop, people in self._waiting.items() if people == 0]:
            del self._waiting[stop]
        return sorted(self._waiting)

    def _is_silent(self, at, now):
        return now - at > SILENT_AFTER

    def _forget(self, shuttle):
        del self._seen[shuttle]
