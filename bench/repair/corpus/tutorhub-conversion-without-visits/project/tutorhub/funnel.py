class Campaign:
    def __init__(self, name, visits, signups, cost):
        self.name = name
        self.visits = visits
        self.signups = signups
        self.cost = cost

    def cost_per_signup(self):
        if self.signups == 0:
            return None
        return round(self.cost / self.signups, 2)

    def conversion(self):
        """Signups for every hundred visits."""
        return round(self.signups / self.visits * 100, 1)
