class OrgChart:
    """Who reports to whom. The head of the company has the manager None."""

    def __init__(self, managers):
        self.managers = dict(managers)

    def chain(self, person):
        """Managers of a person, the nearest first."""
        found = []
        manager = self.managers[person]
        while manager is not None:
            found.append(manager)
            manager = self.managers[manager]
        return found

    def direct_reports(self, person):
        return sorted(name for name, manager in self.managers.items() if manager == person)

    def head_count(self, person):
        """How many people work below a person."""
        reports = self.direct_reports(person)
        return len(reports) + sum(self.head_count(name) for name in reports)

    def reports_to(self, person, boss):
        """Whether the boss is somewhere above the person."""
        manager = self.managers[person]
        return manager == boss or self.reports_to(manager, boss)

    def common_manager(self, one, other):
        """The lowest manager above both; None where there is no such."""
        above = set(self.chain(one))
        for manager in self.chain(other):
            if manager in above:
                return manager
        return None
