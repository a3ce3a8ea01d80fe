from datetime import timedelta

LONGEST = timedelta(hours=10)


class Hook:
    """One hook of the cabinet and the key that belongs on it."""

    def __init__(self, row, number, room):
        self.row = row
        self.number = number
        self.room = room
        self.holder = None
        self.since = None

    @property
    def label(self):
        return "%s%02d" % (self.row, self.number)

    @property
    def is_out(self):
        return self.holder is not None

    def overdue(self, now):
        return self.is_out and now - self.since > LONGEST


class KeyIsOut(Exception):
    def __init__(self, hook):
        super().__init__("%s is with %s" % (hook.label, hook.holder))


class Cabinet:
    def __init__(self):
        self.hooks = {}

    def add(self, row, number, room):
        hook = Hook(row, number, room)
        self.hooks[row, number] = hook
        return hook

    def take(self, row, number, who, at):
        hook = self.hooks[row, number]
        if hook.is_out:
            raise KeyIsOut(hook)
        hook.holder, hook.since = who, at
        return hook

    def give_back(self, row, number):
        hook = self.hooks[row, number]
        hook.holder = hook.since = None
        return hook

    def overdue(self, now):
        late = [hook for hook in self.hooks.values() if hook.overdue(now)]
        return sorted(late, key=lambda hook: hook.since)
