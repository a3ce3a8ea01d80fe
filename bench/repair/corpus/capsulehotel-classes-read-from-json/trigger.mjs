export const request = { path: "/bills/b-204" };
export const app = async (load) => (await load("src/app.mjs")).createApp();
