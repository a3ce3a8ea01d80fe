module.exports = {
  perDay: { "4x8": 140, "6x12": 260, "9x15": 480 },
  extras: { floor: 180, heating: 95, lights: 40 },
  weekend: 0.25,
  delivery: 120,
};
