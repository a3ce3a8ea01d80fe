const BEANS = {
  huila: { origin: "Colombia", perKilo: 1400 },
  sidamo: { origin: "Ethiopia", perKilo: 1750 },
  cerrado: { origin: "Brazil", perKilo: 980 },
};

exports.beanOf = (id) => {
  const bean = BEANS[id];
  if (!bean) throw Object.assign(new Error(`unknown bean ${id}`), { status: 422 });
  return bean;
};
