export const request = { method: "DELETE", path: "/visits/314" };
export const app = async (load) => (await load("app.js")).default;
