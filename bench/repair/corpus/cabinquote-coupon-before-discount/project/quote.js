const NIGHT = 80;
const GUEST = 15;
const COUPONS = { LATE10: 0.1, FRIEND20: 0.2 };

function discountFor({ nights, coupon }) {
  if (coupon) return COUPONS[coupon] || 0;
  return nights >= 7 ? 0.05 : 0;
}

function quote(stay) {
  const guests = stay.guests || 1;
  const notes = [];

  if (stay.coupon && discount === 0) notes.push('This coupon is not valid.');
  if (stay.nights >= 7) notes.push('Bed linen is changed once a week.');

  const base = stay.nights * NIGHT + guests * GUEST;
  const discount = discountFor(stay);
  return { price: Math.round(base * (1 - discount)), notes };
}

module.exports = { quote };
