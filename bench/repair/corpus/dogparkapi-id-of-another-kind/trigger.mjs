export const request = { path: "/api/parks/favicon.ico/reviews" };
export const app = async (load) => (await load("app.js")).default;
