export const request = { method: "POST", path: "/session", body: { pin: "4711" } };
export const app = async (load) => (await load("src/app.js")).default;
