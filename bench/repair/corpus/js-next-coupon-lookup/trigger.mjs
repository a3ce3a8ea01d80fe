export const request = { path: "/api/coupons/AUTUMN" };
export const app = async (load) => {
  const { GET } = await load("app/api/coupons/[code]/route.ts");
  return { request: (path) => GET(new Request(`http://localhost${path}`), { params: Promise.resolve({ code: path.split("/").at(-1) }) }) };
};
