export class Customer {
  constructor(id, name) {
    this.id = id;
    this.name = name;
    this.orders = [];
  }

  order(number, total) {
    const order = new Order(number, total, this);
    this.orders.push(order);
    return order;
  }
}

export class Order {
  constructor(number, total, customer) {
    this.number = number;
    this.total = total;
    this.state = "open";
    this.customer = customer;
  }

  cancel(reason) {
    if (this.state === "cancelled") return false;
    this.state = "cancelled";
    this.reason = reason;
    return true;
  }
}
