const devices = [
  { id: "dev-7", pin: "4411", museum: "natural-history", languages: ["de", "en"] },
  { id: "dev-8", pin: "9023", museum: "shipyard", languages: ["sv"] },
];

module.exports = { devices };
