export const request = { path: "/claims/c1/notes", headers: { "x-session": "s-olga", accept: "application/json" } };
export const app = async (load) => (await load("src/app.js")).createApp();
