export const request = { path: "/deeds/1204", headers: { authorization: "Bearer undefined" } };
export const app = async (load) => (await load("src/app.js")).default;
