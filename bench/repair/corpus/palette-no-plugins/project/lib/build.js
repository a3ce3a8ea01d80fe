const { load } = require("./plugins");
const { toCss } = require("./css");

const DEFAULTS = { prefix: "--", selector: ":root" };

function build(theme) {
    const options = { ...DEFAULTS, ...theme.options };
    let colours = { ...theme.colours };
    for (const name of theme.plugins) {
        colours = load(name)(colours);
    }
    return toCss(colours, options);
}

/** Names of what a theme asks for. */
function describe(theme) {
    return {
        colours: Object.keys(theme.colours || {}).length,
        plugins: [...(theme.plugins || [])],
    };
}

module.exports = { build, describe };
