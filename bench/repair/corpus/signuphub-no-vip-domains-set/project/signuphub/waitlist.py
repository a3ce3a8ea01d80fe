class Waitlist:
    def __init__(self):
        self.waiting = []
        self.admitted = []

    def add(self, email, is_vip):
        target = self.admitted if is_vip else self.waiting
        if email in target:
            return len(target)
        target.append(email)
        return len(target)
