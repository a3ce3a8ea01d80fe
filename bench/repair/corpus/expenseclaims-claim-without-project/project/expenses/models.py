import itertools


class Claim:
    _ids = itertools.count(1)

    def __init__(self, amount, category, currency='EUR', project=None, note=''):
        self.id = next(self._ids)
        self.amount = amount
        self.category = category
        self.currency = currency
        self.project = project
        self.note = note

    def to_dict(self):
        return {
            'id': self.id,
            'amount': self.amount,
            'currency': self.currency,
            'category': self.category,
            'project': self.project,
            'note': self.note,
        }


class ClaimStore:
    def __init__(self):
        self.claims = []

    def add(self, claim):
        self.claims.append(claim)
        return claim

    def of_project(self, project):
        return [c for c in self.claims if c.project == project]
