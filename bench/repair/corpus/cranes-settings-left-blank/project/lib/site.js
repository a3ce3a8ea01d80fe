const DEFAULTS = Object.freeze({ limit: 20, unit: 'm/s' });

function siteOf(row) {
  const own = row.settings === null ? {} : JSON.parse(row.settings);
  return { id: row.id, name: row.name, ...DEFAULTS, ...own };
}

module.exports = { DEFAULTS, siteOf };
