async function execute({ date }) {
  const holidays = { '2026-01-01': '元日', '2026-01-12': '成人の日', '2026-02-11': '建国記念の日', '2026-02-23': '天皇誕生日' };
  const weekday = new Date(date + 'T00:00:00Z').getUTCDay();
  return { date, holiday: holidays[date] ?? null, workday: !holidays[date] && weekday !== 0 && weekday !== 6 };
}
