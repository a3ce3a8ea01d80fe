export class Cart {
  constructor(items = [], discount = 0) {
    this.items = items;
    this.discount = discount;
  }

  withItem(item) {
    return new Cart([...this.items, item], this.discount);
  }

  withDiscount(discount) {
    return { ...this, discount };
  }

  total() {
    const sum = this.items.reduce((cents, item) => cents + item.cents * item.quantity, 0);
    return Math.round(sum * (1 - this.discount));
  }
}
