const cameras = [
  { id: "k1", name: "Bolex H16", mount: "C", perDay: 45, deposit: 900 },
  { id: "k2", name: "Arri SR3", mount: "PL", perDay: 120, deposit: 12000 },
  { id: "k3", name: "Canon 814", mount: "fixed", perDay: 9, deposit: 150 },
  { id: "k4", name: "Krasnogorsk-3", mount: "C", perDay: 22, deposit: 1100 },
];

module.exports = { cameras };
