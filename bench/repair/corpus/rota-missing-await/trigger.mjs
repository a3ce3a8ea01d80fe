export const request = { path: "/days/tue/coverage" };
export const app = async (load) => (await load("src/app.mjs")).createApp();
