export const request = { path: "/drives/roof" };
export const app = async (load) => (await load("src/server.ts")).build();
