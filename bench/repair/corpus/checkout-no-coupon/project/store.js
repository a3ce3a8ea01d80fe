const coupons = new Map([
  ['SPRING10', { code: 'SPRING10', percent: 10 }],
  ['STAFF', { code: 'STAFF', percent: 30 }],
]);
const orders = new Map();
let next = 1000;

exports.find = (id) => orders.get(String(id));

exports.coupon = (code) => coupons.get(code.toUpperCase()) || null;

exports.add = (order) => {
  next += 1;
  const stored = { id: String(next), ...order };
  orders.set(stored.id, stored);
  return stored;
};
