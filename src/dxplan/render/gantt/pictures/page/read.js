// What the table says, as rows that know one another. Days count from the beginning of the axis.
const table = document.getElementById("rows");
const words = document.body.dataset;
const DAYS = Number(table.dataset.days);

const styles = Array.from(table.tHead.rows[0].cells, (cell) => cell.className);
const rows = Array.from(table.querySelectorAll("tbody tr"), (tr, number) => {
  const data = tr.dataset;
  styles.forEach((style, column) => { if (style) tr.cells[column].className = style; });
  const [start, finish] = pair(data.t);
  return {
    tr, number, body: tr.parentElement, start, finish, depth: Number(data.d), kind: data.k, open: true, children: [], parent: null,
    until: day(data.u), done: day(data.n), due: day(data.x), base: data.b ? pair(data.b) : null,
    off: runs(data.o), end: day(data.e), endKind: data.v === undefined ? "end" : "end missed", status: day(data.g),
    links: (data.a || "").split(" ").filter(Boolean).map(linkOf),
    driver: data.r ? Number(data.r) : null, reason: data.y || "",
    findings: (data.f || "").split(" ").filter(Boolean),
    id: text(tr.querySelector("b") || tr.cells[0]), title: text(tr.cells[0]), cells: Array.from(tr.cells, text),
  };
});

const byElement = new Map(rows.map((row) => [row.tr, row]));
const around = [];
for (const row of rows) {
  around.length = row.depth;
  row.parent = around.findLast(Boolean) || null;
  row.plan = row.parent ? row.parent.plan : row;
  row.parent?.children.push(row);
  around[row.depth] = row;
}

function text(element) { return element.textContent.trim().replace(/\s+/g, " "); }
function day(written) { return written === undefined ? null : Number(written); }
function pair(written) { return written.split(" ").map(Number); }
function is(row, letter) { return row.kind.includes(letter); }

// "5 0+2 5+2*3": from day 5 on two days off, then three times two more after five days each; as [start, end] pairs
function runs(written) {
  const [first, ...steps] = (written || "").split(" ");
  const found = [];
  let at = Number(first);
  for (const step of steps) {
    const [gap, length, count = 1] = step.split(/[+*]/).map(Number);
    for (let i = 0; i < count; i += 1, at += length) found.push([(at += gap), at + length]);
  }
  return found;
}

// "12", "12s" (from the start of row 12), "12e" (to the end of this one), both "12se"
function linkOf(written) {
  return { before: parseInt(written, 10), fromStart: written.includes("s"), toFinish: written.includes("e") };
}

// The rows that decide the dates of one, from it back to the origin.
function chainOf(row) {
  const chain = [];
  for (let at = row; at && !chain.includes(at); at = at.driver === null ? null : rows[at.driver]) chain.push(at);
  return chain;
}

// The row as a sentence: as render/gantt/pictures/record.py says it.
function sentence(row) {
  const [title, start, finish] = row.cells;
  const dates = start === finish || is(row, "m") ? finish : `${start} ${words.to} ${finish}`;
  return [title, dates, row.cells[row.cells.length - 1]].filter(Boolean).join(", ");
}

function isShown(row) {
  return !row.tr.hidden;
}
