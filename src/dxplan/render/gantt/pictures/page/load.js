// Demands under the rows, on the axis of the rows: what goes beyond the capacity stands over its line.
const HEIGHT = 64; // pixels
const loads = Array.from(document.querySelectorAll("figure.load"), (figure) => ({
  figure,
  plot: figure.querySelector("svg"),
  capacity: Number(figure.dataset.capacity),
  steps: figure.dataset.steps.split(";").filter(Boolean).map(pair),
}));

alsoDrawn.push((left, x) => {
  for (const { figure, plot, capacity, steps } of loads) {
    const most = Math.max(capacity, ...steps.map((step) => step[2])) || 1;
    const y = (units) => HEIGHT - (HEIGHT - 8) * units / most;
    const block = (kind, from, to, low, high) =>
      drawn("rect", { class: kind, x: x(from), width: Math.max(x(to) - x(from), 1), y: y(high), height: y(low) - y(high) });
    figure.hidden = !table.classList.contains("chart");
    plot.setAttribute("width", x(DAYS) + EDGE);
    plot.setAttribute("height", HEIGHT + 1);
    const seen = steps.filter(([from, to]) => to > 0 && from < DAYS);
    plot.replaceChildren(
      drawn("path", { class: "foot", d: `M${left} ${HEIGHT}H${x(DAYS)}` }),
      ...seen.map(([from, to, units]) => block("used", from, to, 0, Math.min(units, capacity))),
      ...seen.filter((step) => step[2] > capacity).map(([from, to, units]) => block("excess", from, to, capacity, units)),
      drawn("path", { class: "capacity", d: `M${left} ${y(capacity)}H${x(DAYS)}` }),
    );
    for (const mark of figure.querySelectorAll("b")) {
      mark.style.top = `${y(Number(mark.dataset.share) * most) - 8}px`;
      mark.style.left = `${left - 4}px`;
    }
  }
});
