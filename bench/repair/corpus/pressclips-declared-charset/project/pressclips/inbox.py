from pressclips.clippings import clipping_of


class Inbox:
    def __init__(self, store):
        self.store = store

    def receive(self, raw):
        clipping = clipping_of(raw)
        self.store.append(clipping)
        return len(clipping.text.split())
