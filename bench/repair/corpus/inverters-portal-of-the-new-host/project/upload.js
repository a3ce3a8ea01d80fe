'use strict';

const { readSettings } = require('./src/settings');
const { yields } = require('./src/yields');
const { Portal } = require('./src/portal');

async function main() {
  const settings = readSettings(process.env);
  const portal = new Portal(settings.portalUrl, settings.portalKey);
  for (const one of yields(require('./readings.json'))) {
    await portal.send(one);
  }
}

main();
