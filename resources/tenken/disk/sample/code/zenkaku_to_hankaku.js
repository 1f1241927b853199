async function execute({ text }) {
  return text.normalize('NFKC');
}
