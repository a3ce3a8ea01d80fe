class Recorder:
    """Makes a record of each siren that was called and sounded."""

    def __init__(self):
        self._called = {}
        self._records = []

    def note(self, event):
        if event.kind == "call":
            self._called[event.siren] = event.second
        elif event.kind == "sound" and event.siren in self._called:
            self._records.append(
                {
                    "siren": event.siren,
                    "called_at": self._called.pop(event.siren),
                    "sounded_on": event.second,
                    "level_db": event.level,
                }
            )

    def records(self):
        return list(self._records)

    def silent(self):
        """Sirens that were called and did not sound."""
        return sorted(self._called)
