const { scoresWith } = require("../library");
const { asCount } = require("../query");

module.exports = async function scores(app) {
  app.get("/", async (request) => {
    const { instrument = [], most, sort } = request.query;
    const wanted = instrument.map((one) => one.toLowerCase());
    const found = scoresWith(wanted);
    if (sort === "year") found.sort((a, b) => a.year - b.year);
    return {
      total: found.length,
      scores: found
        .slice(0, asCount(most, { fallback: 10, most: 50 }))
        .map(({ id, title, composer }) => ({ id, title, composer })),
    };
  });
};
