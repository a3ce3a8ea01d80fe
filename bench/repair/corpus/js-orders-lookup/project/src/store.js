const customers = [{ id: 1, name: "Ada", city: "London" }];
const orders = [{ id: 5, customerId: 1, lines: [{ price: 4, count: 2 }] }];

function findCustomer(id) {
  return customers.find((customer) => customer.id === Number(id));
}

function findOrder(id) {
  return orders.find((order) => order.id === Number(id));
}

module.exports = { findCustomer, findOrder };
