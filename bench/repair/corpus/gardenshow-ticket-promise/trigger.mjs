export const request = { path: "/days/2026-05-01/visitors" };
export const app = async (load) => (await load("src/web.js")).default.web();
