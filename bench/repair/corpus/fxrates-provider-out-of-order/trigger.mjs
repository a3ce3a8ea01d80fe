export const request = { path: "/convert?from=EUR&to=CZK&amount=12" };
export const app = async (load) => {
  const { createApp } = await load("src/app.ts");
  const { RateClient } = await load("src/rates.ts");
  const down = async () => new Response("upstream connect error", { status: 503, statusText: "Service Unavailable" });
  return createApp(new RateClient("https://rates.example.net", { get: down, pause: 1 }));
};
