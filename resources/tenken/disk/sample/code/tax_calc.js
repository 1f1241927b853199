async function execute({ amount, rate = 10 }) {
  if (amount < 0) throw new Error('amount must not be negative');
  return { net: amount, tax: Math.floor((amount * rate) / 100) };
}
