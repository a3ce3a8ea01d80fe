export const request = { method: "POST", path: "/events", body: { name: "door.opened", value: 1 } };
export const app = async (load) => (await load("src/server.ts")).build();
