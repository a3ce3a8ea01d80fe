const { parse, sortKey } = require("./version");

const ordered = (versions) => versions.toSorted((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));

const isFeature = (version) => parse(version).patch === 0;

module.exports = { ordered, isFeature };
