// Loaded when they are needed: each brings its own libraries along.
const loaders = {
  textnet: () => require("./textnet"),
  clickpost: () => require("./clickpost"),
  paper: () => require("./paper").PaperTray,
};

/** The provider that a configuration names. */
function createProvider({ provider: name, ...options }) {
  const load = loaders[name];
  if (!load) throw new Error(`no provider ${name}`);
  const Provider = load();
  return new Provider(options);
}

module.exports = { createProvider };
