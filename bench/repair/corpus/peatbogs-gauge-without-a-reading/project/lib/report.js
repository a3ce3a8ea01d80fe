const { line, metres, NO_DATA } = require("./format");

/** Level of the water at each gauge above the sea. */
exports.levels = async (store) => {
  const lines = [];
  for (const gauge of await store.gauges()) {
    const [latest] = await store.readings(gauge.id, 1);
    const level = gauge.datum - latest.below;
    lines.push(line(gauge.name, `${metres(level)} on ${latest.at}`));
  }
  return lines;
};

/** The last temperature that each gauge has sent. */
exports.temperatures = async (store) => {
  const lines = [];
  for (const gauge of await store.gauges()) {
    const measured = (await store.readings(gauge.id)).find(({ celsius }) => celsius !== null);
    lines.push(line(gauge.name, measured ? `${measured.celsius} C on ${measured.at}` : NO_DATA));
  }
  return lines;
};
