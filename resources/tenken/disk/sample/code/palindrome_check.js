async function execute({ text }) {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((c) => /\p{L}|\p{N}/u.test(c));
  return letters.join('') === letters.reverse().join('');
}
