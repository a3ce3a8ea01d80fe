export const request = { method: "PUT", path: "/shelf/9783161484100", body: {} };
export const app = async (load) => {
  const { createLookup } = await load("src/lookup.js");
  const throttled = async () => new Response("slow down", { status: 429, statusText: "Too Many Requests" });
  return (await load("src/app.js")).buildApp(createLookup("http://books.example.org", throttled));
};
