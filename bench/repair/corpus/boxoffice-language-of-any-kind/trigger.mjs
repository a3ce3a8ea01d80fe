export const request = { path: "/performances/p-11", headers: { "accept-language": "*" } };
export const app = async (load) => (await load("src/app.js")).createApp();
