import { findProduct, reviewsOf } from "../../../../../lib/products.ts";

export async function GET(_request: Request, { params }: any) {
  const { sku } = params;
  const product = findProduct(sku.toUpperCase());
  if (!product) return Response.json({ error: "product_not_found" }, { status: 404 });
  return Response.json({ sku: product.sku, reviews: reviewsOf(product.sku) });
}
