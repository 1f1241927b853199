async function execute({ markdown, depth = 3 }) {
  return markdown
    .split('\n')
    .map((line) => line.match(/^(#{1,6}) (.*)$/))
    .filter((found) => found && found[1].length <= depth)
    .map(([, marks, title]) => '  '.repeat(marks.length - 1) + `- [${title}](#${title.toLowerCase().replaceAll(' ', '-')})`)
    .join('\n');
}
