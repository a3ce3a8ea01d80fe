export const request = { path: "/permissions", headers: { "x-roles": "editor,reviewer" } };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
