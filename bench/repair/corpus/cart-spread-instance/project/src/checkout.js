import { Cart } from "./cart.js";
import { payable } from "./pricing.js";

const cart = new Cart().withItem({ sku: "kettle", cents: 3000, quantity: 2 });
console.log(payable(cart, { name: "Bo", isMember: false }));
console.log(payable(cart, { name: "Ida", isMember: true }));
