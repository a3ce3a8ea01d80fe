/** The cart with what its customer is granted. */
export function priced(cart, customer) {
  return customer.isMember ? cart.withDiscount(0.1) : cart;
}

export const payable = (cart, customer) => priced(cart, customer).total();
