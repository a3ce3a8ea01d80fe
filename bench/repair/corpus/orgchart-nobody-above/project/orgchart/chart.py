class Chart:
    """Who reports to whom. Those that report to nobody stand at the top."""

    def __init__(self, people):
        self._people = {person.uid: person for person in people}
        self._reports = {}
        for person in people:
            self._reports.setdefault(person.manager, []).append(person)

    def reports(self, uid):
        return sorted(self._reports.get(uid, []), key=lambda person: person.name)

    def walk(self, above=None, depth=0):
        for person in self.reports(above):
            yield depth, person
            for below in self.walk(person.uid, depth + 1):
                yield below

    def orphans(self):
        return [
            person
            for person in self._people.values()
            if person.manager is not None and person.manager not in self._people
        ]
