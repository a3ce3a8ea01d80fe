export const run = async (load) => (await load("src/banner.ts")).banner("hello");
