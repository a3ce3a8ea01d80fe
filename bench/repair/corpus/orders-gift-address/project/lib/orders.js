'use strict';

const ORDERS = [
  {
    id: 'A-100',
    total: 4990,
    customer: { name: 'Noor', email: 'noor@example.org' },
    shipping: { method: 'parcel', address: { street: 'Quay 3', city: 'Ghent' } },
    coupon: { code: 'SPRING', off: 500 },
  },
  {
    id: 'A-101',
    total: 1500,
    customer: { name: 'Piet', email: 'piet@example.org' },
    shipping: { method: 'pickup' },
  },
];

module.exports = {
  all: () => ORDERS,
  byId: (id) => ORDERS.find((order) => order.id === id),
};
