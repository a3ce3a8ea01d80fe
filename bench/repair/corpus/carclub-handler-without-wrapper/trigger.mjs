export const request = { method: "POST", path: "/cars/golf-3/lock", headers: { "x-member": "m1" } };
export const app = async (load) => (await load("src/app.js")).createApp();
