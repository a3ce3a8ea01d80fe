export const request = { path: "/courses/12/seats" };
export const app = async (load) => (await load("lib/app.js")).default();
