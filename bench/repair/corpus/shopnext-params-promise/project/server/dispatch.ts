import * as product from "../app/api/products/[sku]/route.ts";
import * as reviews from "../app/api/products/[sku]/reviews/route.ts";

const routes = [
  { pattern: new URLPattern({ pathname: "/api/products/:sku" }), handlers: product },
  { pattern: new URLPattern({ pathname: "/api/products/:sku/reviews" }), handlers: reviews },
];

/** Answers a request as the framework does: parameters come as a promise. */
export async function dispatch(request: Request): Promise<Response> {
  for (const { pattern, handlers } of routes) {
    const match = pattern.exec(request.url);
    if (match) return handlers.GET(request, { params: Promise.resolve(match.pathname.groups as { sku: string }) });
  }
  return new Response(null, { status: 404 });
}

if (process.argv[3]) {
  const response = await dispatch(new Request(`https://shop.test${process.argv[3]}`, { method: process.argv[2] }));
  console.log(response.status, await response.text());
}
