export const request = { method: "POST", path: "/estimates", body: { site: "Rathaus", metres: 24, height: 11, weeks: 5 } };
export const app = async (load) => (await load("src/server.js")).default;
