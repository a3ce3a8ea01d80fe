export const request = { method: "POST", path: "/markers", body: { title: "Office" } };
export const app = async (load) => (await load("src/app.js")).default;
