export const request = { method: "POST", path: "/visits", body: { visitor: "R. Okafor", host: "nadia@example.org" } };
export const app = async (load) => (await load("app.js")).default;
