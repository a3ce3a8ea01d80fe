const { readFileSync } = require('fs');
const defaults = require('./defaults');

function settingsOf(town) {
  return {
    ...defaults,
    ...town,
    tone: { ...defaults.tone, ...town.tone },
  };
}

function readSettings(path) {
  return settingsOf(JSON.parse(readFileSync(path, 'utf8')));
}

module.exports = { settingsOf, readSettings };
