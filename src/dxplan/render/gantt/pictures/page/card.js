// The card of a task: its dates, what decides them, what was found; with the chain that leads to it lit up. It stands
// beside the chart from when a row is chosen until it is closed, and follows the focus.
const card = document.getElementById("card");
let pinned = null;

function preview(row) {
  if (pinned && pinned !== row && !card.contains(document.activeElement)) pinned = null;
  if (!pinned && isOpen()) fill(row);
  else if (!pinned) light(row);
}

function isOpen() { return !card.classList.contains("empty"); }

// The chart makes room for the card, and takes it back.
function open(isWanted) {
  if (isOpen() === isWanted) return;
  card.classList.toggle("empty", !isWanted);
  card.parentElement.classList.toggle("open", isWanted);
  if (isFitted) fit();
  else redraw();
}

function pin(row, moves) {
  pinned = row;
  unselect();
  if (table.classList.contains("chart")) row.tr.setAttribute("aria-selected", "true");
  fill(row);
  reveal(row);
  if (moves) card.querySelector("h2").focus();
}

function unselect() {
  table.querySelector("[aria-selected]")?.removeAttribute("aria-selected");
}

function unpin() {
  pinned = null;
  unselect();
  hideTip();
  light(null);
  if (current && card.contains(document.activeElement)) current.tr.focus();
  open(false);
}

function fill(row) {
  open(true);
  card.querySelector("h2").textContent = row.title;
  const facts = card.querySelector("dl");
  facts.replaceChildren();
  row.cells.slice(1).forEach((value, number) => {
    if (value) facts.append(made("dt", "", headings[number + 1]), made("dd", "", named(row, value, number + 1)));
  });
  const why = card.querySelector(".why");
  const chain = chainOf(row);
  why.replaceChildren(...reasons(row, chain));
  why.parentElement.hidden = !why.hasChildNodes();
  const findings = card.querySelector(".findings");
  findings.replaceChildren(...row.findings.map((id) => copy(document.getElementById(id))));
  findings.parentElement.hidden = !row.findings.length;
  light(row);
}

// An agency by its full name in its plan, where the page says it.
function named(row, value, column) {
  const names = document.querySelectorAll(`.agencies[data-plan="${row.plan.number}"] dt`);
  const agency = Array.from(names).find((one) => text(one) === value);
  return headings[column] === words.lead && agency ? `${value} – ${text(agency.nextElementSibling)}` : value;
}

function reasons(row, chain) {
  if (row.driver === null) return row.reason ? [made("p", "", row.reason)] : [];
  const found = [made("p", "", `${words.chain}: ${chain.filter((one) => !is(one, "p")).map((one) => one.id).reverse().join(" → ")}`)];
  const first = chain[chain.length - 1];
  if (first.reason) found.push(made("p", "", `${first.id}: ${first.reason}`));
  const button = made("button", "", `${words.before}: ${rows[row.driver].title}`);
  button.type = "button";
  button.addEventListener("click", () => { pinned = null; go(rows[row.driver]); pin(rows[row.driver], true); });
  return [button, ...found];
}

function copy(element) {
  const clone = element.cloneNode(true);
  clone.removeAttribute("id");
  clone.querySelector(".of")?.remove();
  const group = element.parentElement.closest("li"); // says what its findings have in common
  if (group) {
    clone.className = group.className;
    clone.prepend(group.querySelector("b").cloneNode(true));
    clone.append(made("br", ""), group.querySelector("span").cloneNode(true));
  }
  return clone;
}

function light(row) {
  const chain = new Set(row ? chainOf(row) : []);
  if (chain.size < 2) chain.clear();
  for (const one of lit) one.tr.classList.remove("lit");
  for (const one of chain) one.tr.classList.add("lit");
  lit = chain;
  tint();
  markAxis(row);
}
