export const request = { method: "PUT", path: "/pads/south/slots/09:30", body: { kg: 2200 } };
export const app = async (load) => (await load("app.js")).default();
