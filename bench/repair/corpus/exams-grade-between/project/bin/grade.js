const { certificate } = require("../lib/certificate");

const candidates = [
  { name: "Ada", points: [31, 30], papers: 2 },
  { name: "Bo", points: [24, 25, 24], papers: 3 },
];
for (const candidate of candidates) console.log(certificate(candidate));
