/**
 * 請求明細の合計と消費税を求める。税率ごとに切り捨て。
 */
async function execute({ items }) {
  const byRate = {};
  for (const { price, quantity, rate = 0.1 } of items) {
    byRate[rate] = (byRate[rate] ?? 0) + price * quantity;
  }
  const tax = Object.entries(byRate).reduce((sum, [rate, base]) => sum + Math.floor(base * Number(rate)), 0);
  const net = Object.values(byRate).reduce((a, b) => a + b, 0);
  return { net, tax, total: net + tax };
}
