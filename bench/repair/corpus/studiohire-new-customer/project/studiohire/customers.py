import itertools


class Customer:
    def __init__(self, id, mail):
        self.id = id
        self.mail = mail
        self.bookings = []

    @property
    def discount(self):
        """In percent: those who come often pay less."""
        return 10 if len(self.bookings) >= 5 else 0


class Customers:
    def __init__(self):
        self._by_mail = {}
        self._ids = itertools.count(1)

    def add(self, mail):
        customer = Customer(next(self._ids), mail)
        self._by_mail[mail] = customer
        return customer

    def get(self, mail):
        return self._by_mail.get(mail)

    def get_or_add(self, mail):
        mail = mail.strip().lower()
        customer = self._by_mail.get(mail)
        if customer is not None:
            return customer
        self.add(mail)

    def __len__(self):
        return len(self._by_mail)
