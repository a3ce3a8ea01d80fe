const slow = (_path, signal) =>
  new Promise((_resolve, reject) => {
    const alive = setTimeout(() => {}, 2_000);
    signal.addEventListener("abort", () => {
      clearTimeout(alive);
      reject(signal.reason);
    });
  });
export const request = { path: "/weather/kiel" };
export const app = async (load) => (await load("src/app.js")).createApp(slow, { timeout: 20 });
export const wait = 300;
