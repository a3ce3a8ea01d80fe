export const request = { path: "/menus/main/depth" };
export const app = async (load) => (await load("lib/app.js")).default();
