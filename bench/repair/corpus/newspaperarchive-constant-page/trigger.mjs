export const request = { path: "/search?q=harbour&page=0" };
export const app = async (load) => (await load("app.js")).default;
