class Library:
    def __init__(self):
        self.scores = {"s1": {"title": "Requiem", "copies": 2}, "s2": {"title": "Gloria", "copies": 1}}
        self.loans = {}

    def free(self, score):
        return self.scores[score]["copies"] - len(self.loans.get(score, []))

    def lend(self, score, singer):
        if self.free(score) == 0:
            return False
        self.loans.setdefault(score, []).append(singer)
        return True

    def retitle(self, score, title):
        self.scores[score]["title"] = title
