class Person:
    def __init__(self, name, reports=None):
        self.name = name
        self.reports = list(reports or [])


def headcount(person):
    """People below a person, the person included."""
    total = 1
    for report in person.reports:
        total += headcount(report)
    return total
