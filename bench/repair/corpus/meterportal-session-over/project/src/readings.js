const readings = { 'm-101': [{ day: '2026-01-01', kwh: 4210 }, { day: '2026-02-01', kwh: 4398 }] };

exports.of = (customer) => readings[customer] || [];

exports.add = (customer, reading) => {
  readings[customer] = [...exports.of(customer), reading];
  return reading;
};
