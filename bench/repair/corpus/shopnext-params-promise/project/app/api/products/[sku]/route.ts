import { findProduct } from "../../../../lib/products.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ sku: string }> }) {
  const { sku } = await params;
  const product = findProduct(sku.toUpperCase());
  if (!product) return Response.json({ error: "product_not_found" }, { status: 404 });
  return Response.json(product);
}
