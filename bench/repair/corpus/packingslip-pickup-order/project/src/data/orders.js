const orders = [
  {
    id: 1041,
    customer: 'Priya Nair',
    shipping: { method: 'courier', address: { street: '12 Mill Lane', zip: 'CB1 2AB', city: 'Cambridge' } },
    items: [{ sku: 'TEA-01', name: 'Assam 250 g', qty: 2 }, { sku: 'CUP-04', name: 'Stoneware cup', qty: 1 }],
  },
  {
    id: 1042,
    customer: 'Tom Baker',
    shipping: { method: 'pickup' },
    items: [{ sku: 'TEA-07', name: 'Sencha 100 g', qty: 1 }],
  },
];

exports.findAll = () => orders;
exports.findById = (id) => orders.find((o) => o.id === Number(id));
