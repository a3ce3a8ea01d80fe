class Crew:
    def __init__(self, name, region, skills, capacity=2):
        self.name = name
        self.region = region
        self.skills = frozenset(skills)
        self.capacity = capacity
        self.jobs = 0

    def can(self, skill):
        return skill in self.skills and self.jobs < self.capacity

    def __repr__(self):
        return "<Crew %s>" % self.name


def of_region(crews, region):
    """Crews of the region first, then the others."""
    return sorted(crews, key=lambda crew: crew.region != region)
