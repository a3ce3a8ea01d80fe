export const request = { path: "/files/zzz.txt" };
export const app = async (load) => (await load("src/app.js")).default.app;
