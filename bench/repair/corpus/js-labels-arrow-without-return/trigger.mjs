export const run = async (load) => (await load("lib/labels.js")).default.heaviest([{ label: " tea ", weight: 2 }, { label: "bun" }]);
