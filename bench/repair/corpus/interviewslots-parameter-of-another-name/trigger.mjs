export const request = { path: "/recruiters/r-2/slots?from=2026-04-01" };
export const app = async (load) => (await load("src/app.js")).createApp();
