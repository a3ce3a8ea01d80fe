const { discounted, euros } = require('./money')

exports.offer = (product) => ({
  title: product.title,
  price: euros(product.price),
  ten: euros(discounted(product.price * 10, 5)),
  perKilo: product.weight ? euros(product.price / product.weight) : null
})
