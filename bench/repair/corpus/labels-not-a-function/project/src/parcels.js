const parcels = [
  { id: '1', to: 'Ruth, Basel', packed: '2026-03-04', items: [{ name: 'Drill', grams: 1850 }] },
  { id: '2', to: 'Sven, Oslo', packed: '2026-03-05', items: [{ name: 'Anvil', grams: 25000 }, { name: 'Tongs', grams: 900 }] }
]

exports.parcel = (id) => parcels.find((one) => one.id === id)
