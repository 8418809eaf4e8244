// Before the rows come: they are laid out once, when the chart stands. Where no script may run, they are simply there.
document.documentElement.className = "waits";
addEventListener("error", () => { document.documentElement.className = ""; });
