const PLUGINS = {
    upper: (colours) => mapValues(colours, (value) => value.toUpperCase()),
    alias: (colours) => ({ ...colours, text: colours.ink || "black" }),
};

function mapValues(object, change) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function load(name) {
    if (!Object.hasOwn(PLUGINS, name)) throw new Error(`unknown plugin: ${name}`);
    return PLUGINS[name];
}

module.exports = { load };
