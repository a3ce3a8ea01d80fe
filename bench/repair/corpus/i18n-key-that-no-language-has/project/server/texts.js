module.exports = {
  en: { 'cart.title': 'Your cart', 'cart.items': '{count} items', 'checkout.pay': 'Pay now' },
  de: { 'cart.title': 'Ihr Warenkorb', 'cart.items': '{count} Artikel' },
  'de-AT': { 'cart.title': 'Ihr Einkaufswagen' },
  fr: { 'cart.title': 'Votre panier' }
}
