class Bill(object):
    """The acts of a show by name."""

    def __init__(self, acts):
        self.acts = acts

    def __len__(self):
        return len(self.acts)

    def minutes(self):
        return sum(act["minutes"] for act in self.acts.values())

    def strike_ended(self, today):
        """Takes away the acts whose contract has ended before today; their names, in the order of the bill."""
        struck = []
        for name, act in self.acts.items():
            if act["until"] is not None and act["until"] < today:
                struck.append(name)
                del self.acts[name]
        return struck
