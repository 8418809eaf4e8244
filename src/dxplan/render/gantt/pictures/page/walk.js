// The treegrid: a row has the focus, arrows move it, phases fold.
let current = null;

function becomeTree() {
  table.setAttribute("role", "treegrid");
  table.classList.add("chart");
  for (const name of ["role", "tabindex", "aria-label"]) scroll.removeAttribute(name);
  for (const row of rows) {
    row.tr.setAttribute("aria-level", row.depth + 1);
    row.tr.setAttribute("aria-label", sentence(row));
    row.tr.tabIndex = -1;
    if (row.children.length) row.tr.setAttribute("aria-expanded", row.open);
  }
  const first = current || rows[0];
  first.tr.tabIndex = 0;
  if (table.querySelector(".sort")) sortBy(null);
}

function becomeTable() {
  table.removeAttribute("role");
  table.classList.remove("chart");
  scroll.setAttribute("role", "region"); // no row takes the focus now: what scrolls does
  scroll.setAttribute("aria-label", table.caption.textContent);
  scroll.tabIndex = 0;
  offerSorting();
  for (const row of rows) for (const name of ["aria-level", "aria-label", "aria-expanded", "aria-selected", "tabindex"]) row.tr.removeAttribute(name);
}

function addTwists() {
  for (const row of rows) {
    const twist = made("span", row.children.length ? "twist" : "twist none", row.children.length ? "▾" : "");
    twist.setAttribute("aria-hidden", "true");
    const name = made("span", "name");
    name.append(...row.tr.cells[0].childNodes);
    const label = made("div", "label");
    label.append(twist, name);
    row.tr.cells[0].append(label);
    row.tr.cells[0].style.paddingInlineStart = `${row.depth * 0.7 + 0.2}rem`;
    row.twist = twist;
  }
}

function fold(row, open) {
  if (!row.children.length) return;
  row.open = open;
  row.tr.setAttribute("aria-expanded", open);
  row.twist.textContent = open ? "▾" : "▸";
  show();
}

function visibleRows() { return rows.filter(isShown); }

function go(row) {
  if (!row) return;
  for (let around = row.parent; around; around = around.parent) if (!around.open) fold(around, true);
  if (!isShown(row)) return;
  if (current) current.tr.tabIndex = -1;
  else rows[0].tr.tabIndex = -1;
  current = row;
  row.tr.tabIndex = 0;
  row.tr.focus({ preventScroll: true });
  reveal(row);
  preview(row);
}

// Brings a row under the axis and its bar beside the names into view.
function reveal(row) {
  const [top, height] = [row.tr.offsetTop, row.tr.offsetHeight];
  const over = table.tHead.offsetHeight;
  if (top - over < scroll.scrollTop) scroll.scrollTop = top - over;
  else if (top + height > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + height - scroll.clientHeight + 4;
  const names = row.tr.cells[0].offsetWidth;
  const [left, right] = [row.start, row.finish].map((at) => head.offsetLeft + EDGE + at * scale);
  if (left - names < scroll.scrollLeft || left > scroll.scrollLeft + scroll.clientWidth - 40) {
    scroll.scrollLeft = Math.max(left - names - 40, 0);
  } else if (right > scroll.scrollLeft + scroll.clientWidth && right - left < scroll.clientWidth - names) {
    scroll.scrollLeft = right - scroll.clientWidth + 40;
  }
}

const KEYS = {
  ArrowDown: (row) => go(near(row, 1)),
  ArrowUp: (row) => go(near(row, -1)),
  PageDown: (row) => go(near(row, 10)),
  PageUp: (row) => go(near(row, -10)),
  Home: () => go(visibleRows()[0]),
  End: () => go(visibleRows().pop()),
  ArrowRight: (row) => (row.children.length && !row.open ? fold(row, true) : row.children.length && go(near(row, 1))),
  ArrowLeft: (row) => (row.children.length && row.open ? fold(row, false) : go(row.parent)),
  Enter: (row) => pin(row, true),
  " ": (row) => pin(row, true),
  d: (row) => row.driver !== null && go(rows[row.driver]),
  "+": () => zoomTo(scale * 1.4),
  "=": () => zoomTo(scale * 1.4),
  "-": () => zoomTo(scale / 1.4),
  0: () => fit(),
  t: () => table.dataset.today && showToday(),
  "/": () => document.getElementById("search").focus(),
  Escape: () => unpin(),
};

function near(row, step) {
  const shown = visibleRows();
  return shown[Math.min(Math.max(shown.indexOf(row) + step, 0), shown.length - 1)];
}

function onKey(event) {
  const row = byElement.get(event.target);
  if (!row || !table.classList.contains("chart") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.shiftKey && event.key.startsWith("Arrow")) {
    scroll.scrollLeft += { ArrowLeft: -120, ArrowRight: 120 }[event.key] || 0;
    event.preventDefault();
  } else if (KEYS[event.key]) {
    KEYS[event.key](row);
    event.preventDefault();
  }
}
