'use strict';

/** Settings of the environment. @throws Error for one that is not set. */
function readSettings(env) {
  const { PORTAL_URL: portalUrl, PORTAL_KEY: portalKey } = env;
  if (!portalUrl) throw new Error('PORTAL_URL is not set');
  if (!portalKey) throw new Error('PORTAL_KEY is not set');
  return { portalUrl, portalKey };
}

module.exports = { readSettings };
