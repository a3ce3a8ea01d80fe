const DEFAULTS = { node: "22", retries: 0, notify: [] };

/** The settings of a branch: its own before those of the plan, and these before the defaults. */
function settingsFor(plan, branch) {
  const settings = { ...DEFAULTS, ...plan.settings };
  const own = (plan.branches || {})[branch];
  if (own) {
    const settings = { ...settings, ...own };
    return check(settings);
  }
  return check(settings);
}

function check(settings) {
  if (!Number.isInteger(settings.retries) || settings.retries < 0) {
    throw new Error(`retries must not be ${settings.retries}`);
  }
  return settings;
}

module.exports = { DEFAULTS, settingsFor };
