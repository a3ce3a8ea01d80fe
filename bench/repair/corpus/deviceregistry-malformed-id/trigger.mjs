export const request = { method: "PATCH", path: "/devices/thermostat-12", body: { label: "Hall" } };
export const app = async (load) => (await load("src/app.js")).createApp();
