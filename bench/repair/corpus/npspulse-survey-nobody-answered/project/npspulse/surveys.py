class Survey:
    def __init__(self, key, question, invited):
        self.key = key
        self.question = question
        self.invited = invited
        self.scores = []

    def answer(self, score):
        if score not in range(11):
            raise ValueError("a score is between 0 and 10")
        self.scores.append(score)


SURVEYS = {}


def create(key, question, invited=0):
    SURVEYS[key] = Survey(key, question, invited)
    return SURVEYS[key]
