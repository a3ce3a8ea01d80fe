export const request = { path: "/tickets", headers: { authorization: "Bearer s-ivy" } };
export const app = async (load) => (await load("src/app.js")).default;
