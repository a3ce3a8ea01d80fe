const { AppError } = require('./errors');

const vouchers = {
  'GIFT-25': { code: 'GIFT-25', balance: 2500, expires: '2099-12-31' },
  'GIFT-10': { code: 'GIFT-10', balance: 0, expires: '2099-12-31' },
};

async function load(code) {
  await null;
  const voucher = Object.hasOwn(vouchers, code) ? vouchers[code] : null;
  if (!voucher) throw new AppError(404, 'voucher_unknown', `There is no voucher ${code}`);
  return voucher;
}

async function redeem(code, amount) {
  const voucher = await load(code);
  if (amount > voucher.balance) {
    throw new AppError(409, 'voucher_empty', `The voucher holds ${voucher.balance} only`);
  }
  voucher.balance -= amount;
  return voucher;
}

module.exports = { load, redeem };
