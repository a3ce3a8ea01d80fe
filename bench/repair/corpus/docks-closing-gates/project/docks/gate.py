class Gate:
    def __init__(self, number, on_close=None):
        self.number = number
        self.on_close = on_close
        self.is_open = True

    def close(self):
        if not self.is_open:
            return
        self.is_open = False
        if self.on_close:
            self.on_close(self)
