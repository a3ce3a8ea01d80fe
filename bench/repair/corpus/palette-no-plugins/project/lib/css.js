function toCss(colours, { prefix, selector }) {
    const lines = Object.entries(colours).map(([name, value]) => `  ${prefix}${name}: ${value};\n`);
    return `${selector} {\n${lines.join("")}}\n`;
}

module.exports = { toCss };
