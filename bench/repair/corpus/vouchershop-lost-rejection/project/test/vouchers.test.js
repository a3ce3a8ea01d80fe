const vouchers = require('../lib/vouchers');

test('redeem', async () => {
  expect((await vouchers.redeem('GIFT-25', 500)).balance).toBe(2000);
  await expect(vouchers.redeem('GIFT-10', 1)).rejects.toMatchObject({ status: 409 });
});
