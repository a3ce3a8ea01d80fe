export const request = { method: "POST", path: "/offers", body: { menu: "gala", guests: 60, children: 7 } };
export const app = async (load) => (await load("server/app.js")).default;
