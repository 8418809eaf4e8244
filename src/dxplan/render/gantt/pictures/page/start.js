// Puts it together: search and filter, tools, the pointer.
const tip = document.getElementById("hover");
const headings = Array.from(table.tHead.rows[0].cells, text);
const [search, filter, lead] = ["search", "filter", "lead"].map((id) => document.getElementById(id));
const found = document.getElementById("found");
let rested = null; // where the pointer was at the last click: rows that slip under it there are not pointed at

// Without marks and case: "thu duc" finds "Thủ Đức".
function plain(said) {
  return said.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

function fits(row) {
  if (is(row, "p") || is(row, "h")) return false;
  if (!asked()) return true;
  if (filter.value === "f" ? !row.findings.length : filter.value && !is(row, filter.value)) return false;
  if (lead.value && row.cells[headings.indexOf(words.lead)] !== lead.value) return false;
  if (!search.value.trim()) return true;
  row.plain ??= plain(row.cells.join(" ")); // a tenth of the time to open a long page
  return plain(search.value).split(/\s+/).every((word) => row.plain.includes(word));
}

function asked() { return Boolean(search.value.trim() || filter.value || lead.value); }

// What is asked for, with the phases around it; inside what is folded nothing.
function show() {
  const isAsked = asked();
  const kept = new Set();
  let count = 0;
  for (const row of rows) {
    if (sorted ? fits(row) : !isAsked || fits(row)) {
      if (isAsked || !(is(row, "p") || is(row, "h"))) count += 1;
      for (let one = row; one; one = sorted ? null : one.parent) kept.add(one);
    }
  }
  for (const row of rows) {
    let isOpen = true;
    if (!isAsked && table.classList.contains("chart")) for (let around = row.parent; around; around = around.parent) isOpen = isOpen && around.open;
    row.tr.hidden = !kept.has(row) || !isOpen;
  }
  found.textContent = isAsked ? words.found.replace("{n}", count) : "";
  const shown = visibleRows();
  if (shown.length && table.classList.contains("chart") && !shown.some((row) => row.tr.tabIndex === 0)) {
    for (const row of rows) row.tr.tabIndex = -1;
    current = null;
    shown[0].tr.tabIndex = 0;
  }
  redraw();
}

function listen() {
  for (const control of [search, filter, lead]) control.addEventListener("input", show);
  document.querySelector(".tools").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("in").addEventListener("click", () => zoomTo(scale * 1.4));
  document.getElementById("out").addEventListener("click", () => zoomTo(scale / 1.4));
  document.getElementById("unit").addEventListener("change", (event) => (event.target.value === "fit" ? fit() : zoomTo(STEPS[event.target.value])));
  document.getElementById("now").addEventListener("click", showToday);
  document.getElementById("fold").addEventListener("click", () => foldAll(!rows.some((row) => row.children.length && row.depth && !row.open)));
  document.getElementById("table").addEventListener("click", (event) => toggleTable(event.currentTarget));
  card.querySelector(".close").addEventListener("click", unpin);
  card.addEventListener("keydown", (event) => event.key === "Escape" && unpin());
  document.addEventListener("keydown", hideTip);
  table.addEventListener("keydown", onKey);
  table.addEventListener("click", onClick);
  table.addEventListener("focusin", (event) => {
    const row = rowOf(event);
    if (row && row !== current && table.classList.contains("chart")) { current = row; preview(row); }
  });
  table.addEventListener("pointerover", (event) => {
    const row = rowOf(event);
    const hasMoved = !rested || Math.hypot(event.clientX - rested.x, event.clientY - rested.y) > 2;
    if (row && hasMoved && event.pointerType === "mouse" && table.classList.contains("chart")) showTip(row, event);
    else hideTip();
  });
  table.addEventListener("pointerleave", hideTip);
  scroll.addEventListener("scroll", hideTip);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-row]");
    if (link) { event.preventDefault(); go(rows[link.dataset.row]); pin(rows[link.dataset.row], false); }
  });
  listenToDrag();
  addEventListener("resize", () => (isFitted ? fit() : redraw()));
}

// What a row says, under the pointer: the whole name, too, where it is cut. The row itself says it to screen readers.
function showTip(row, event) {
  const facts = row.cells.slice(1).map((value, number) => value && `${headings[number + 1]}: ${value}`).filter(Boolean);
  if (row.findings.length) facts.push(`${words.finding}: ${row.findings.length}`);
  tip.replaceChildren(made("b", "", row.title), ...facts.map((fact) => made("div", "", fact)));
  tip.hidden = false;
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const under = row.tr.getBoundingClientRect().bottom + 6;
  tip.style.left = `${Math.max(8, Math.min(event.clientX + 12, room))}px`;
  tip.style.top = `${under + tip.offsetHeight > innerHeight ? under - row.tr.offsetHeight - tip.offsetHeight - 12 : under}px`;
  markAxis(row);
}

function hideTip() {
  if (tip.hidden) return;
  tip.hidden = true;
  markAxis(lit.size ? Array.from(lit)[0] : current);
}

function rowOf(event) {
  const tr = event.target.closest("tbody tr");
  return tr && byElement.get(tr);
}

function onClick(event) {
  const row = rowOf(event);
  if (!row || !table.classList.contains("chart")) return;
  if (event.target.closest(".twist") && row.children.length) return fold(row, !row.open);
  rested = { x: event.clientX, y: event.clientY };
  pinned = null;
  go(row);
  pin(row, false);
  hideTip();
}

function foldAll(isFolding) {
  for (const row of rows) if (row.children.length && row.depth > 0) {
    row.open = !isFolding;
    row.tr.setAttribute("aria-expanded", row.open);
    row.twist.textContent = row.open ? "▾" : "▸";
  }
  show();
}

function toggleTable(button) {
  const isTable = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", isTable);
  if (isTable) becomeTable();
  else becomeTree();
  show();
}

function listenToDrag() {
  let from = null;
  scroll.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.target.closest(".time") && event.button === 0) from = [event.clientX, scroll.scrollLeft];
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    if (Math.abs(event.clientX - from[0]) > 4) scroll.classList.add("dragged");
    scroll.scrollLeft = from[1] - (event.clientX - from[0]);
  });
  addEventListener("pointerup", () => { from = null; scroll.classList.remove("dragged"); });
  scroll.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomTo(scale * (event.deltaY < 0 ? 1.2 : 1 / 1.2));
  }, { passive: false });
}

for (const name of new Set(rows.map((row) => row.cells[headings.indexOf(words.lead)]).filter(Boolean).sort())) {
  lead.append(new Option(name, name));
}
drawBars();
addTwists();
becomeTree();
listen();
const MANY = 1000; // rows with which a page begins folded: nobody reads them all, and the browser need not lay them out
if (rows.length > MANY || rows.some((row) => is(row, "p") && row.number)) foldAll(true);
document.querySelector(".tools").hidden = document.querySelector(".keys").hidden = card.hidden = false;
document.documentElement.className = "";
document.getElementById("now").hidden = !table.dataset.today;
fit();
