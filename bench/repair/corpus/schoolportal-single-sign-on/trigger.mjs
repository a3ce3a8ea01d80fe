export const request = { path: "/menu", headers: { "x-sso-profile": '{"sub":"u-88","displayName":"Mr Hale"}' } };
export const app = async (load) => (await load("src/app.ts")).default;
