from collections import Counter


class Journal:
    def __init__(self):
        self.entries = []

    def add(self, observation):
        self.entries.append(observation)
        return len(self.entries)

    def species(self, river):
        return Counter(name for entry in self.entries if entry.river == river for name in entry.species)
