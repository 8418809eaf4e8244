// Draws Gantt charts with Mermaid: reads a JSON list of texts, prints for each what was read and the texts in the drawing.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.argv[2] + "/"));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!DOCTYPE html><body></body>", { pretendToBeVisual: true, url: "http://localhost/" });
globalThis.window = window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 10, height: 10 });
window.SVGElement.prototype.getComputedTextLength = () => 10;
const mermaid = (await import(pathToFileURL(require.resolve("mermaid").replace(/mermaid\.[a-z.]*js$/, "mermaid.core.mjs")))).default;
mermaid.initialize({ startOnLoad: false, maxTextSize: 10 ** 7 });

let input = "";
for await (const piece of process.stdin) input += piece;
const results = [];
for (const [number, text] of JSON.parse(input).entries()) {
  try {
    const { svg } = await mermaid.render(`chart${number}`, text);
    const drawn = new JSDOM(svg).window.document;
    const texts = (selector) => [...drawn.querySelectorAll(selector)].map((each) => each.textContent);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const day = (time) => `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, "0")}-${String(time.getDate()).padStart(2, "0")}`;
    results.push({
      title: texts(".titleText"),
      sections: texts(".sectionTitle"),
      names: texts("[id$='-text'], .taskText, .taskTextOutsideRight, .taskTextOutsideLeft").length,
      drawn: [...drawn.querySelectorAll("text[id]")].map((each) => [each.id, each.textContent]),
      tasks: db.getTasks().map((task) => ({ id: task.id, start: day(task.startTime), end: day(task.endTime), milestone: !!task.milestone, crit: !!task.crit, done: !!task.done, vert: !!task.vert })),
    });
  } catch (error) {
    results.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
