export const request = { path: "/skus/blender/place" };
export const app = async (load) => (await load("src/app.ts")).createApp();
