// Bars, axis and links. Bars stand in per cent of their track, so that a zoom moves them without a new drawing.
const SVG = "http://www.w3.org/2000/svg";
const FIRST = Date.parse(table.dataset.first);
const A_DAY = 86400000;
const EDGE = 10; // pixels beside the axis, for what stands at its ends
const LEAST = Math.max(360, DAYS / 365 * 40); // pixels that the axis takes at least
const months = words.months.split(" ");
const scroll = document.getElementById("chart");
const head = document.createElement("th");
const [MOST_A_DAY, MOST_OF_ALL] = [40, 1200]; // pixels of a day, or of the whole of a short plan, at most
let scale = 1; // pixels a day
let isFitted = true;
const STEPS = { year: 0.16, quarter: 0.45, month: 1.5, week: 5, day: 24 }; // pixels a day with which each is told apart
const GUIDES = { c: "drive", n: "guide" };
let lit = new Set();
let paths = [];
const alsoDrawn = []; // what other scripts draw, given the axis' left edge and where a day stands

function drawBars() {
  head.className = "time";
  head.scope = "col";
  head.append(made("span", "unseen", words.time), piece("span-of", 0, 0));
  table.tHead.rows[0].append(head);
  for (const row of rows) {
    const cell = row.tr.insertCell();
    cell.className = "time";
    const track = made("div", `track ${row.kind.split("").join(" ")}`);
    const lines = [["today", day(table.dataset.today)], ["status", row.plan.status], ["end", row.plan.end]];
    for (const [name, at] of lines) if (at !== null && at <= DAYS) track.style.setProperty(`--${name}-at`, `${(at / DAYS) * 100}%`); // for paper
    track.setAttribute("aria-hidden", "true");
    track.append(...pieces(row));
    cell.append(track);
    row.track = track;
  }
}

function pieces(row) {
  const found = [];
  if (row.base) found.push(piece("base", row.base[0], row.base[1]));
  if (row.until !== null) found.push(piece("float", row.finish, row.until));
  if (is(row, "m")) found.push(piece("stone", row.start));
  else found.push(piece(is(row, "p") || is(row, "h") ? "span" : "bar", row.start, row.finish));
  if (row.done !== null && !is(row, "m")) found.push(piece("done", row.start, row.done));
  if (row.due !== null) found.push(piece("due", row.due));
  return found;
}

function piece(kind, from, to) {
  const element = made("i", kind);
  const left = Math.max(from, 0);
  element.style.left = `${(left / DAYS) * 100}%`;
  if (to !== undefined) element.style.width = `${(Math.max(Math.min(to, DAYS) - left, 0) / DAYS) * 100}%`;
  return element;
}

function made(tag, kind, content) {
  const element = document.createElement(tag);
  element.className = kind;
  if (content !== undefined) element.textContent = content;
  return element;
}

function drawn(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function zoomTo(wanted) {
  isFitted = false;
  const middle = (scroll.scrollLeft + scroll.clientWidth / 2 - head.offsetLeft) / scale;
  const before = scale;
  scale = Math.min(Math.max(wanted, LEAST / DAYS), Math.max(MOST_A_DAY, MOST_OF_ALL / DAYS));
  head.style.minWidth = head.style.width = `${Math.round(DAYS * scale) + 2 * EDGE}px`;
  drawAxis();
  redraw();
  document.getElementById("unit").value = units()[1];
  if (before !== scale) scroll.scrollLeft = middle * scale + head.offsetLeft - scroll.clientWidth / 2;
}

function fit() {
  head.style.minWidth = "0";
  head.style.width = "100%"; // so that the columns before it take what they need and no more
  zoomTo((scroll.clientWidth - head.offsetLeft - 2 * EDGE - 4) / DAYS);
  isFitted = true;
  document.getElementById("unit").value = "fit";
}

// Today in the middle; names lie over the left part of what scrolls.
function showToday() {
  const names = rows[0].tr.cells[0].offsetWidth;
  scroll.scrollLeft = head.offsetLeft + EDGE + Number(table.dataset.today) * scale - (scroll.clientWidth + names) / 2;
}

// The first days of years, quarters, months, weeks or days, as days of the axis.
function begins(unit) {
  const found = [];
  const date = new Date(FIRST);
  if (unit === "week") date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  else if (unit !== "day") date.setUTCDate(1);
  if (unit === "quarter") date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % 3));
  if (unit === "year") date.setUTCMonth(0);
  while ((date.getTime() - FIRST) / A_DAY < DAYS) {
    found.push([(date.getTime() - FIRST) / A_DAY, new Date(date)]);
    if (unit === "day" || unit === "week") date.setUTCDate(date.getUTCDate() + (unit === "day" ? 1 : 7));
    else date.setUTCMonth(date.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[unit]);
  }
  return found;
}

const NAMES = {
  year: (date) => String(date.getUTCFullYear()),
  quarter: (date) => (scale > 0.75 ? words.quarter : "Q{n}").replace("{n}", Math.floor(date.getUTCMonth() / 3) + 1).replace("{r}", ["I", "II", "III", "IV"][Math.floor(date.getUTCMonth() / 3)]),
  month: (date) => months[date.getUTCMonth()],
  monthOfYear: (date) => words.month.replace("{m}", months[date.getUTCMonth()]).replace("{y}", date.getUTCFullYear()),
  week: (date) => String(date.getUTCDate()),
  day: (date) => String(date.getUTCDate()),
};

function units() {
  if (scale >= 20) return ["month", "day"];
  if (scale >= 4) return ["month", "week"];
  if (scale >= 1.1) return ["year", "month"];
  return scale >= 0.3 ? ["year", "quarter"] : ["year", "year"];
}

function drawAxis() {
  const [upper, lower] = units();
  const ticks = made("div", "ticks");
  ticks.setAttribute("aria-hidden", "true");
  for (const level of new Set([upper, lower])) {
    const kind = level === upper ? "upper" : "";
    const first = begins(level).filter(([at]) => at >= 0 || kind);
    first.forEach(([at, date], index) => {
      const room = ((first[index + 1]?.[0] ?? DAYS) - Math.max(at, 0)) * scale;
      const label = NAMES[kind && level === "month" ? "monthOfYear" : level](date);
      ticks.append(tick(kind, at, room > label.length * 8 + 4 ? label : ""));
    });
  }
  ticks.append(...flags());
  head.querySelector(".ticks")?.remove();
  head.append(ticks);
}

// What is written at the lines, so that as much as may be is written: right of each or left of it, all or its date.
function flags() {
  const data = table.dataset;
  const known = ["today", "status", "end"].filter((kind) => data[`${kind}Said`]).sort((a, b) => data[a] - data[b]);
  head.classList.toggle("flagged", known.length > 0);
  return written(known, -EDGE).ticks;
}

// `free`: pixels from the left that are taken.
function written([kind, ...others], free) {
  if (!kind) return { lost: 0, ticks: [] };
  const [at, words] = [Number(table.dataset[kind]), table.dataset[`${kind}Said`]];
  const style = `flag ${kind === "end" ? rows[0].endKind : kind}`;
  const place = at * scale;
  const found = [];
  const add = (lost, until, side, said) => {
    const rest = written(others, until);
    found.push({ lost: lost + rest.lost, ticks: [tick(style + side, at, said), ...rest.ticks] });
  };
  [words, words.split(" ").pop()].forEach((said, lost) => {
    const width = said.length * 6.5 + 8;
    if (place >= free && place + width <= DAYS * scale + EDGE) add(lost, place + width, "", said);
    if (place - width >= free) add(lost, place, " left", said);
  });
  add(3, free, "", "");
  return found.reduce((best, one) => (one.lost < best.lost ? one : best));
}

// The dates of a row as a stretch of the axis.
function markAxis(row) {
  const band = head.querySelector(".span-of");
  const [from, to] = row ? [row.start, row.finish] : [0, 0];
  band.style.left = `calc(${EDGE}px + (100% - ${2 * EDGE}px) * ${from / DAYS})`;
  band.style.width = row ? `calc((100% - ${2 * EDGE}px) * ${(to - from) / DAYS})` : "0";
}

function tick(kind, at, label) {
  const element = made("span", kind, label);
  element.style.left = `${(Math.max(at, 0) / DAYS) * 100}%`;
  return element;
}

// Grid and days off under the rows, links and dates over them: all at once, where the rows now stand.
function redraw() {
  const [under, over] = document.querySelectorAll(".under, .over");
  const left = head.offsetLeft + EDGE;
  const wide = head.offsetWidth - 2 * EDGE; // the table may stretch the axis a little: bars do so, too
  const bottom = table.offsetHeight;
  for (const layer of [under, over]) {
    layer.setAttribute("width", left + wide + EDGE);
    layer.setAttribute("height", bottom);
  }
  const x = (at) => left + Math.min(Math.max(at, 0), DAYS) / DAYS * wide;
  const line = (kind, at, from, to) => drawn("line", { class: kind, x1: x(at), x2: x(at), y1: from, y2: to });
  const top = table.tHead.offsetHeight;
  for (const row of rows) if (isShown(row)) row.place = [row.tr.offsetTop, row.tr.offsetHeight];
  under.replaceChildren(...shades(x), ...begins(units()[0]).filter(([at]) => at > 0).map(([at]) => line("", at, top, bottom)));
  const lines = table.dataset.today ? [line("today", Number(table.dataset.today), top, bottom)] : [];
  for (const row of rows.filter((row) => is(row, "p") && isShown(row))) {
    const to = footOf(row);
    if (row.status !== null) lines.push(line("status", row.status, row.place[0], to));
    if (row.end !== null && row.end <= DAYS) lines.push(line(row.endKind, row.end, row.place[0], to));
  }
  over.replaceChildren(over.querySelector("defs"), ...links(x), ...lines);
  for (const draw of alsoDrawn) draw(left, x);
}

function footOf(plan) {
  const last = rows.findLast((row) => row.plan === plan && isShown(row));
  return last.place[0] + last.place[1];
}

function shades(x) {
  const found = [];
  for (const row of rows.filter((row) => row.off.length && isShown(row))) {
    const [y, foot] = [row.place[0], footOf(row)];
    for (const [from, to] of row.off.map((run) => run.map(x))) {
      if (to - from >= 4) found.push(drawn("rect", { x: from, y, width: to - from, height: foot - y }));
    }
  }
  return found;
}

function links(x) {
  paths = [];
  for (const row of rows) {
    if (!isShown(row)) continue;
    for (const link of row.links) {
      const before = rows[link.before];
      if (!isShown(before)) continue;
      const element = drawn("path", { d: way(link, before, row, x), "marker-end": "url(#tip)" });
      paths.push({ element, row, before, isDriving: row.driver === link.before });
    }
  }
  tint();
  return paths.map((path) => path.element);
}

// Which links are lit, or drive what is critical.
function tint() {
  for (const { element, row, before, isDriving } of paths) {
    const isLit = isDriving && lit.has(row) && lit.has(before);
    element.setAttribute("class", isLit ? "lit" : ["c", "n"].filter((letter) => isDriving && is(row, letter) && is(before, letter)).map((letter) => GUIDES[letter])[0] || "");
  }
}

function way(link, before, row, x) {
  const [from, to] = [x(link.fromStart ? before.start : before.finish), x(link.toFinish ? row.finish : row.start)];
  const [middle, down] = [before, row].map((one) => one.place[0] + one.place[1] / 2);
  const up = before.until === null || link.fromStart ? middle : middle + before.place[1] * 0.1; // beside the float
  if (!link.fromStart && !link.toFinish && !is(row, "m") && !is(row, "h") && to + 5 >= from) {
    return `M${from} ${up}H${to + 5}V${down > up ? down - row.place[1] * 0.3 : down + row.place[1] * 0.3}`;
  }
  const out = from + (link.fromStart ? -6 : 6);
  const into = to + (link.toFinish ? 8 : -8);
  if (link.fromStart ? into <= out : into >= out) return `M${from} ${up}H${link.fromStart ? into : Math.max(out, into)}V${down}H${to}`;
  const between = down > up ? row.place[0] : row.place[0] + row.place[1];
  return `M${from} ${up}H${out}V${between}H${into}V${down}H${to}`;
}
