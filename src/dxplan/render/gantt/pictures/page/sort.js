// The table, sorted by a column: tasks alone then, for phases have no place among them.
let sorted = null; // the column and its direction

function offerSorting() {
  Array.from(table.tHead.rows[0].cells).slice(0, headings.length).forEach((cell, column) => {
    const button = made("button", "sort", headings[column]);
    button.type = "button";
    button.addEventListener("click", () => { sortBy(sorted?.column === column && sorted.direction > 0 ? { column, direction: -1 } : { column, direction: 1 }); show(); });
    cell.replaceChildren(button);
  });
}

// Back to the order of the file with null.
function sortBy(wanted) {
  sorted = wanted;
  Array.from(table.tHead.rows[0].cells).slice(0, headings.length).forEach((cell, column) => {
    cell.removeAttribute("aria-sort");
    if (!wanted) cell.textContent = headings[column];
    else if (column === wanted.column) cell.setAttribute("aria-sort", wanted.direction > 0 ? "ascending" : "descending");
  });
  const ordered = wanted ? [...rows].sort((a, b) => wanted.direction * compared(a, b, wanted.column) || a.number - b.number) : rows;
  for (const row of ordered) row.body.append(row.tr);
}

// Dates by time, numbers by size with nothing first, names as the language has them.
function compared(a, b, column) {
  const style = styles[column];
  if (style.includes("date")) return style.includes("finish") ? a.finish - b.finish : a.start - b.start;
  if (style.includes("number")) return numberOf(a.cells[column]) - numberOf(b.cells[column]);
  return a.cells[column].localeCompare(b.cells[column], document.documentElement.lang, { numeric: true });
}

// "1.527" and "24,5" in Vietnamese, "1,527" and "24.5" in English.
function numberOf(written) {
  const [thousands, decimal] = document.documentElement.lang === "vi" ? [".", ","] : [",", "."];
  const number = parseFloat(written.replaceAll(thousands, "").replace(decimal, ".").replace("−", "-"));
  return Number.isNaN(number) ? -Number.MAX_VALUE : number;
}
