"use strict";
// A click on a column's head sorts by it; the next one turns the order round.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    const value = row => row.cells[column].dataset.v ?? row.cells[column].textContent;
    button.addEventListener("click", () => {
      const number = head.classList.contains("n");
      const first = number ? "descending" : "ascending";
      const order = head.ariaSort === first ? (number ? "ascending" : "descending") : first;
      table.querySelectorAll("thead th").forEach(th => { th.ariaSort = null; });
      head.ariaSort = order;
      const sign = order === "ascending" ? 1 : -1;
      const compare = (a, b) => number ? a - b : a.localeCompare(b, "en");
      body.append(...[...body.rows].sort((a, b) => sign * compare(value(a), value(b))));
    });
  });
}
