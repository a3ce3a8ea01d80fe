export const app = async (load) => (await load("app.js")).default;
export const request = { method: "POST", path: "/children/1/pickups", body: { by: "Somebody" } };
