const products = [{ sku: "SKU-1", name: "Kettle" }];
const reviews = [{ sku: "SKU-1", stars: 4 }, { sku: "SKU-1", stars: 2 }];

export const findProduct = (sku: string) => products.find((product) => product.sku === sku);
export const reviewsOf = (sku: string) => reviews.filter((review) => review.sku === sku).map(({ stars }) => stars);
