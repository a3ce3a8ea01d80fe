export const request = { method: "POST", path: "/lockers/L7/pickups", body: { parcel: "JD014600" } };
export const app = async (load) => (await load("src/app.js")).buildApp({ carrierUrl: "http://127.0.0.1:59871" });
