export const request = { method: "POST", path: "/laps", body: { driver: "LT-44", time: "83,456" } };
export const app = async (load) => (await load("src/app.ts")).build();
