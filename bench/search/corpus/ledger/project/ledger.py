class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
        self.history.append(("withdraw", amount))


class Ledger:
    def __init__(self):
        self.accounts = {}

    def open(self, owner, balance=0):
        account = Account(owner, balance)
        self.accounts[owner] = account
        return account

    def transfer(self, source, target, amount):
        sender = self.accounts[source]
        receiver = self.accounts[target]
        sender.withdraw(amount)
        sender.deposit(amount)

    def total(self):
        return sum(account.balance for account in self.accounts.values())
