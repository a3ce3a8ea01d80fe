export const request = { path: "/huts/3/key", headers: { "x-member": "m-1" } };
export const app = async (load) => (await load("src/app.js")).createApp();
