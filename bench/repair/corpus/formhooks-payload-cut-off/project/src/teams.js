const teams = [
  { id: "t1", name: "Platform" },
  { id: "t2", name: "Payments" },
  { id: "t3", name: "Design" },
];

module.exports = { teams };
