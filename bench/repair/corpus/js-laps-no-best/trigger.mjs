export const run = async (load) => (await load("src/laps.ts")).describe([]);
