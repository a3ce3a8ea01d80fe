const { Router } = require('express');
const orders = require('../data/orders');
const packingSlip = require('../lib/packingSlip');
const { addressLine, itemCount } = require('../lib/format');

const router = Router();

router.get('/', (req, res) => {
  res.json(
    orders.findAll().map((order) => ({
      id: order.id,
      customer: order.customer,
      shipTo: addressLine(order),
      pieces: itemCount(order),
    })),
  );
});

router.get('/:id/packing-slip', (req, res) => {
  const order = orders.findById(req.params.id);
  if (!order) return res.status(404).json({ error: 'Order not found' });
  res.json(packingSlip(order));
});

module.exports = router;
