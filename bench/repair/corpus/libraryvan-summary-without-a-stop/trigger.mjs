export const request = { path: "/tours/7/labels" };
export const app = async (load) => (await load("src/server.ts")).build();
