export const request = { method: "POST", path: "/jobs", body: { card: "0A41", minutes: 30, material: "birch" } };
export const app = async (load) => (await load("src/build-server.ts")).buildServer();
