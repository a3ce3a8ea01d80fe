class Store:
    def __init__(self):
        self.subscriptions = {}
        self.seen = set()

    def first_time(self, event_id):
        if event_id in self.seen:
            return False
        self.seen.add(event_id)
        return True


store = Store()
