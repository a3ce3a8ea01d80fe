class Ledger:
  def __init__(self):
    self.paid = {}

  def settle(self, invoice, cents):
    self.paid[invoice] = self.paid.get(invoice, 0) + cents
    return self.paid[invoice]
