export const request = { path: "/teams/mine", headers: { authorization: "Bearer undefined" } };
export const app = async (load) => (await load("app.js")).default({ secret: "husky" });
