class Register:
    """Answers by juror, and what is left for the clerks."""

    def __init__(self):
        self.answers = {}
        self.for_clerks = []

    def record(self, reply):
        self.answers[reply.juror] = reply.answer

    def hand_to_clerk(self, mail, reason):
        self.for_clerks.append({"from": mail["from"], "subject": mail["subject"], "reason": reason})

    def summary(self):
        return f"{len(self.answers)} answered, {len(self.for_clerks)} for the clerks"
