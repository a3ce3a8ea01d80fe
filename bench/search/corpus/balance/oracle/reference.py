class Account:
    def __init__(self, balance=0, limit=0):
        self.balance = balance
        self.limit = limit

    def withdraw(self, amount):
        if amount <= 0 or self.balance - amount < -self.limit:
            return False
        self.balance -= amount
        return True


def run(balance, limit, amounts):
    account = Account(balance, limit)
    return [account.withdraw(amount) for amount in amounts], account.balance
