class Accounts {
  constructor(list) {
    this.byBadge = new Map(list.map((account) => [account.badge, account]));
  }

  /** The account whose badge and pin these are; null: nobody's. */
  match(badge, pin) {
    const account = this.byBadge.get(String(badge));
    return account && account.pin === String(pin) ? account : null;
  }
}

module.exports = { Accounts };
