'use strict';

const { euros } = require('./money');

function toListItem(order) {
  return {
    id: order.id,
    customer: order.customer.name,
    total: euros(order.total),
    coupon: order.coupon ? order.coupon.code : null,
  };
}

function toDetail(order) {
  return {
    ...toListItem(order),
    method: order.shipping.method,
    city: order.shipping.address.city,
    off: order.coupon ? euros(order.coupon.off) : null,
  };
}

module.exports = { toDetail, toListItem };
