from cablerepair.crews import of_region

SKILLS = {"fibre": "splicing", "copper": "copper", "cabinet": "power", "duct": "digging"}


class Planner:
    """Gives each fault to the first crew that can do it; what nobody can do now waits for tomorrow."""

    def __init__(self, crews):
        self.crews = crews
        self.assigned = []
        self.waiting = []

    def assign(self, fault):
        skill = SKILLS.get(fault["kind"])
        if skill is None:
            self.waiting.append(fault)
            return
        crew = next(crew for crew in of_region(self.crews, fault["region"]) if crew.can(skill))
        crew.jobs += 1
        self.assigned.append((fault, crew))

    def load(self):
        return {crew.name: crew.jobs for crew in self.crews}
