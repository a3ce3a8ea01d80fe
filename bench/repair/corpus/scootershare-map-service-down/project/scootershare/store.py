class ZoneStore:
    def __init__(self):
        self.zones = []

    def replace(self, zones):
        self.zones = list(zones)
        return len(self.zones)
