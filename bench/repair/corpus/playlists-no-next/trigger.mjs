export const request = { path: "/playlists/sleep/length" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
