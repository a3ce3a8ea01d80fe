const express = require('express');
const store = require('./store');

function lineTotal(line) {
  return line.quantity * line.unitPrice;
}

function totals(order) {
  const items = order.lines.reduce((sum, line) => sum + lineTotal(line), 0);
  const discount = order.coupon ? Math.round(items * order.coupon.percent) / 100 : 0;
  const shipping = items - discount >= 5000 ? 0 : 490;
  return { items, discount, shipping, total: items - discount + shipping };
}

function present(order) {
  return {
    id: order.id,
    customer: order.customer,
    lines: order.lines.map((line) => ({
      title: line.title,
      quantity: line.quantity,
      total: lineTotal(line),
    })),
    coupon: order.coupon.code,
    ...totals(order),
  };
}

function createApp() {
  const app = express();
  app.use(express.json());

  app.get('/orders/:id', (req, res) => {
    const order = store.find(req.params.id);
    if (!order) return res.status(404).json({ error: 'order not found' });
    res.json(present(order));
  });

  app.post('/orders', (req, res) => {
    const { customer, lines, couponCode } = req.body;
    if (!customer || !Array.isArray(lines) || lines.length === 0) {
      return res.status(400).json({ error: 'customer and lines are required' });
    }
    const coupon = couponCode ? store.coupon(couponCode) : null;
    if (couponCode && !coupon) return res.status(400).json({ error: 'unknown coupon' });
    const order = store.add({ customer, lines, coupon });
    res.status(201).json({ id: order.id, ...totals(order) });
  });

  app.get('/coupons/:code', (req, res) => {
    const coupon = store.coupon(req.params.code);
    if (!coupon) return res.status(404).json({ error: 'unknown coupon' });
    res.json({ code: coupon.code, percent: coupon.percent });
  });

  return app;
}

module.exports = { createApp, totals };
