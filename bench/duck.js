// DuckDB beside Tenken. Needs @duckdb/node-api where `require` finds it (NODE_PATH).
//   node duck.js version | start
//   node duck.js load LOG FILE            one pass over the log into a database file
//   node duck.js warm FILE ROUNDS <SQLS   JSON list of statements; prints the median of each in ms
//   node duck.js scan LOG ROUNDS          counts by action straight from the log, inside the process; the median in ms
const duckdb = require('@duckdb/node-api');

const read = log => `SELECT timestamp::TIMESTAMP AS ts, action, toolId, toolName, actor, success, errorMessage, details,
  (details->>'executionTimeMs')::INTEGER AS ms, details->>'warning' AS warning
  FROM read_ndjson('${log.replaceAll("'", "''")}', columns = {timestamp: 'VARCHAR', action: 'VARCHAR', toolId: 'VARCHAR', toolName: 'VARCHAR',
    actor: 'VARCHAR', success: 'BOOLEAN', errorMessage: 'VARCHAR', details: 'JSON'})`;

const median = times => times.sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)];

async function timed(connection, sql, rounds) {
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const begin = process.hrtime.bigint();
    await (await connection.runAndReadAll(sql)).getRows();
    if (round >= 0) times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return median(times);
}

async function main([what, file, more]) {
  if (what === 'version') return console.log(duckdb.version());
  const instance = await duckdb.DuckDBInstance.create(what === 'load' ? more : what === 'warm' ? file : ':memory:');
  const connection = await instance.connect();
  if (what === 'start') {
    await connection.run('SELECT 1');
  } else if (what === 'load') {
    await connection.run(`CREATE TABLE audit AS ${read(file)}`);
    await connection.run('CHECKPOINT');
  } else if (what === 'warm') {
    const found = [];
    for (const sql of JSON.parse(require('fs').readFileSync(0))) found.push(await timed(connection, sql, Number(more)));
    console.log(JSON.stringify(found));
  } else if (what === 'scan') {
    console.log(JSON.stringify(await timed(connection, `SELECT action, count(*) FROM (${read(file)}) GROUP BY 1`, Number(more))));
  }
  connection.closeSync();
}

main(process.argv.slice(2)).catch(error => { console.error(error); process.exit(1); });
